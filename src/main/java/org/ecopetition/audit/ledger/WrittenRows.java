package org.ecopetition.audit.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopetition.storage.Owners;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads rows of the sealed tables as they stand in the database. */
@Component
@LedgerPart
class WrittenRows {

    private static final int AT_ONCE = 1000;

    private final NamedParameterJdbcTemplate jdbc;

    WrittenRows(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    /**
     * What the rows hold that a transaction touched, and which of them are gone; one statement a table.
     *
     * @param touched by table, the keys of the rows and where each belongs
     */
    List<Note> read(Map<SealedTable, Map<String, String>> touched) {
        List<Note> all = new ArrayList<>();
        touched.forEach((table, keys) -> {
            Map<String, Note> found = new LinkedHashMap<>();
            List<Object> wanted = keys.keySet().stream().map(table::keyOf).toList();
            for (int from = 0; from < wanted.size(); from += AT_ONCE) {
                List<Object> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
                read(table, table.source() + " t where t." + table.key() + " in (:wanted)", Map.of("wanted", some))
                        .forEach(row -> found.put(row.rowKey(), row));
            }
            keys.forEach((key, belongsTo) -> all.add(found.getOrDefault(key, gone(table, key, belongsTo))));
        });
        return all;
    }

    /** All rows of a table that belong to some chains. */
    List<Note> of(SealedTable table, Collection<String> chains) {
        Owners owners = Owners.of(table.prefix(), chains);
        return owners.isEmpty()
                ? List.of()
                : read(table, owners.rowsOf(table.source(), table.belongsTo()), owners.values());
    }

    /** The chains that are no cases in which the table has rows. */
    List<String> ownChains(SealedTable table) {
        return table.prefix().isEmpty()
                ? List.of()
                : jdbc
                        .queryForList(
                                "select distinct " + table.belongsTo() + " from " + table.source(),
                                Map.of(),
                                String.class)
                        .stream()
                        .map(table::chainOf)
                        .toList();
    }

    static Note gone(SealedTable table, String key, String belongsTo) {
        return new Note(
                table.chainOf(belongsTo),
                table.source(),
                key,
                new RowContent().put(LedgerEntry.GONE, LedgerEntry.GONE));
    }

    private List<Note> read(SealedTable table, String which, Map<String, Object> asked) {
        Map<String, Note> rows = new LinkedHashMap<>();
        String order = Objects.requireNonNullElse(table.order(), table.key());
        jdbc.query("select /* ledger */ t.* from " + which, asked, row -> {
            String key = row.getString(table.key());
            String chain = table.chainOf(row.getString(table.belongsTo()));
            Note note = rows.computeIfAbsent(key, first -> new Note(chain, table.source(), key, new RowContent()));
            note.content().putAll(table.prefixOf(row.getString(order)), row);
        });
        if (table.hasParts() && !rows.isEmpty()) {
            jdbc.query(parts(table, which), asked, row -> {
                Note whole = rows.get(row.getString(table.parts().of()));
                if (whole != null) {
                    whole.content().putAll(row.getString(table.parts().order()) + ".", row);
                }
            });
        }
        return List.copyOf(rows.values());
    }

    private static String parts(SealedTable table, String which) {
        return "select /* ledger */ p.* from (select t.%s as whole from %s) w join %s p on p.%s = w.whole"
                .formatted(
                        table.key(), which, table.parts().table(), table.parts().of());
    }
}
