package org.ecopetition.petition.encryption;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.ecopetition.petition.encryption.ImportRowWords.Column;
import org.ecopetition.storage.encryption.EncryptedRows;
import org.ecopetition.storage.encryption.RotationPart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Encrypts transfer lists on their way in anew, each whole. */
@Component
@RotationPart
class EarlierImports implements EncryptedRows {

    private final JdbcClient jdbc;
    private final ImportRowWords words;
    private final ImportFiles files;
    private final TransactionTemplate transaction;

    EarlierImports(JdbcClient jdbc, ImportRowWords words, ImportFiles files, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.words = words;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Row(int line, @Nullable String reason, String excerpt, String unread) {}

    @Override
    public String table() {
        return "transfer_import";
    }

    /** One at a time: there are few, and a file may be large. */
    @Override
    public Step encryptSome(String after, int most) {
        return Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql("select id from transfer_import where (data_key is null or data_key <> ?) and id > ?"
                                + " order by id fetch first 1 rows only for update")
                        .params(words.key(), after)
                        .query(String.class)
                        .optional()
                        .map(this::encrypted)
                        .orElse(Step.NONE)));
    }

    private Step encrypted(String id) {
        try {
            files.isEncryptedAnew(id);
        } catch (UncheckedIOException altered) {
            return new Step(id, 0, List.of(id));
        }
        jdbc.sql("select line, reason, excerpt, unread from transfer_import_row where import_id = ?")
                .param(id)
                .query(Row.class)
                .list()
                .forEach(row -> jdbc.sql("update transfer_import_row set reason = ?, excerpt = ?, unread = ?"
                                + " where import_id = ? and line = ?")
                        .params(
                                anew(Column.REASON, id, row.line(), row.reason()),
                                anew(Column.EXCERPT, id, row.line(), row.excerpt()),
                                anew(Column.UNREAD, id, row.line(), row.unread()),
                                id,
                                row.line())
                        .update());
        jdbc.sql("update transfer_import set data_key = ? where id = ?")
                .params(words.key(), id)
                .update();
        return new Step(id, 1, List.of());
    }

    private @Nullable String anew(Column column, String id, int line, @Nullable String kept) {
        return words.encryptIfAny(column, id, line, words.openIfAny(column, id, line, kept));
    }
}
