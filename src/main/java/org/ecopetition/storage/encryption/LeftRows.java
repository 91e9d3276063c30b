package org.ecopetition.storage.encryption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ecopetition.storage.SealedRows;
import org.ecopetition.storage.encryption.EncryptedRows.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of a sealed table of cases that stand under another key than the present: some in a transaction, in the order of their keys. */
public final class LeftRows {

    private final String table;
    private final String key;
    private final JdbcClient jdbc;
    private final SealedRows sealed;
    private final TransactionTemplate transaction;

    /** @param key its column by which the rows are told apart where they are sealed */
    public LeftRows(
            String table, String key, JdbcClient jdbc, SealedRows sealed, PlatformTransactionManager transactions) {
        this.table = table;
        this.key = key;
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Goes through some of them.
     *
     * @param encrypt encrypts the row of a key; tells whether it could
     */
    public Step step(String present, String after, int most, Predicate<String> encrypt) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Map<String, String> rows = due(present, after, most);
            if (rows.isEmpty()) {
                return Step.NONE;
            }
            List<String> left = new ArrayList<>(rows.keySet());
            sealed.rewrite(
                    table,
                    new TreeSet<>(rows.values()),
                    sound -> rows.keySet().stream()
                            .filter(sound::contains)
                            .filter(encrypt)
                            .forEach(left::remove));
            String last =
                    rows.keySet().stream().reduce((earlier, later) -> later).orElseThrow();
            return new Step(last, rows.size() - left.size(), left);
        }));
    }

    /** Their keys and cases, locked. */
    private Map<String, String> due(String present, String after, int most) {
        boolean isNumber = key.equals("id");
        Map<String, String> rows = new LinkedHashMap<>();
        jdbc.sql(
                        "select %s, case_number from %s where (data_key is null or data_key <> ?) and %s > ? order by %s fetch first %d rows only for update"
                                .formatted(key, table, key, key, most))
                .param(present)
                .param(isNumber ? (Object) Long.valueOf(after.isEmpty() ? "0" : after) : after)
                .query((row, index) -> rows.put(row.getString(1), row.getString(2)))
                .list();
        return rows;
    }
}
