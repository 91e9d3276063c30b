package org.ecopetition.audit.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            List<String> wanted = List.copyOf(keys.keySet());
            for (int from = 0; from < wanted.size(); from += AT_ONCE) {
                List<String> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
                read(table, "where " + table.key() + " in (:wanted)", some)
                        .forEach(row -> found.put(row.rowKey(), row));
            }
            keys.forEach((key, belongsTo) -> all.add(found.getOrDefault(key, gone(table, key, belongsTo))));
        });
        return all;
    }

    /** All rows of a table that belong to some cases. */
    List<Note> of(SealedTable table, Collection<String> cases) {
        return read(
                table,
                table.isOfHandOff()
                        ? "where hand_off in (select hand_off_key from hand_off where case_number in (:wanted))"
                        : "where case_number in (:wanted)",
                cases);
    }

    static Note gone(SealedTable table, String key, String belongsTo) {
        return new Note(
                table.chainOf(belongsTo),
                table.source(),
                key,
                new RowContent().put(LedgerEntry.GONE, LedgerEntry.GONE));
    }

    private List<Note> read(SealedTable table, String where, Collection<String> wanted) {
        Map<String, Note> rows = new LinkedHashMap<>();
        Map<String, Collection<String>> asked = Map.of("wanted", wanted);
        jdbc.query("select /* ledger */ * from " + table.source() + " " + where, asked, row -> {
            RowContent content = new RowContent();
            ReadRow.into(content, "", row);
            String key = row.getString(table.key());
            rows.put(key, new Note(table.chainOf(row.getString(table.belongsTo())), table.source(), key, content));
        });
        if (table.hasParts() && !rows.isEmpty()) {
            jdbc.query(parts(table, where), asked, row -> {
                Note whole = rows.get(row.getString(table.partOf()));
                if (whole != null) {
                    ReadRow.into(whole.content(), row.getString(table.partOrder()) + ".", row);
                }
            });
        }
        return List.copyOf(rows.values());
    }

    private static String parts(SealedTable table, String where) {
        return "select /* ledger */ * from %s where %s in (select %s from %s %s)"
                .formatted(table.partTable(), table.partOf(), table.key(), table.source(), where);
    }
}
