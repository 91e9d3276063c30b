package org.ecopetition.storage.encryption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a table that no ledger seals, with one encrypted column each; every row opens under its own key alone. */
public abstract class UnsealedRows implements EncryptedRows {

    private final String table;
    private final String column;
    private final List<String> key;
    private final UnaryOperator<String> place;
    private final JdbcClient jdbc;
    private final FieldEncryption encryption;

    /**
     * The rows of one table.
     *
     * @param key its columns by which the rows are told apart; {@code id} alone is a number
     * @param place where the words of a row stand, by which they are bound to it; asked with the values of its key, with spaces between
     */
    protected UnsealedRows(
            String table,
            String column,
            List<String> key,
            UnaryOperator<String> place,
            JdbcClient jdbc,
            FieldEncryption encryption) {
        this.table = table;
        this.column = column;
        this.key = List.copyOf(key);
        this.place = place;
        this.jdbc = jdbc;
        this.encryption = encryption;
    }

    private record Kept(List<Object> values, String words) {

        String key() {
            return String.join(" ", values.stream().map(String::valueOf).toList());
        }
    }

    @Override
    public String table() {
        return table;
    }

    @Override
    public Step encryptSome(String after, int most) {
        List<Kept> some = due(after, most);
        if (some.isEmpty()) {
            return Step.NONE;
        }
        int done = 0;
        List<String> left = new ArrayList<>();
        for (Kept kept : some) {
            var anew = encryption.encryptAnew(kept.words(), place.apply(kept.key()));
            if (anew.isPresent()) {
                done += replace(kept, anew.get());
            } else {
                left.add(kept.key());
            }
        }
        return new Step(some.get(some.size() - 1).key(), done, left);
    }

    @Override
    public List<String> unopened() {
        List<String> unopened = new ArrayList<>();
        jdbc.sql("%s where %s is not null order by %s".formatted(select(), column, String.join(", ", key)))
                .query(row -> {
                    Kept kept = kept(row);
                    if (!encryption.opens(kept.words(), place.apply(kept.key()))) {
                        unopened.add(kept.key());
                    }
                });
        return unopened;
    }

    private List<Kept> due(String after, int most) {
        String order = String.join(" || ' ' || ", key);
        Object last = key.equals(List.of("id")) ? Long.valueOf(after.isEmpty() ? "0" : after) : after;
        return jdbc.sql("%s where %s not like ? and %s > ? order by %s fetch first %d rows only"
                        .formatted(select(), column, order, order, most))
                .params(encryption.presentPattern(), last)
                .query((row, index) -> kept(row))
                .list();
    }

    /** Nothing is replaced where somebody wrote the row meanwhile. */
    private int replace(Kept kept, String anew) {
        return jdbc.sql("update %s set %s = ? where %s = ? and %s = ?"
                        .formatted(table, column, String.join(" = ? and ", key), column))
                .params(Stream.of(Stream.of((Object) anew), kept.values().stream(), Stream.of((Object) kept.words()))
                        .flatMap(values -> values)
                        .toList())
                .update();
    }

    private String select() {
        return "select %s, %s from %s".formatted(String.join(", ", key), column, table);
    }

    private Kept kept(ResultSet row) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (String name : key) {
            values.add(row.getObject(name));
        }
        return new Kept(values, row.getString(column));
    }
}
