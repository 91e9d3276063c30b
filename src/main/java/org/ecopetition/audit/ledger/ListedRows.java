package org.ecopetition.audit.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.storage.Owners;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The rows of a table to which rows are only added.
 *
 * @param name of the table
 * @param prefix of its chains; none where they are those of cases
 * @param belongsTo the column that holds the case number, or {@code hand_off}
 * @param kind the column that says what kind of row it is; empty where all are of one
 */
record ListedRows(
        String name,
        String prefix,
        String belongsTo,
        @Nullable String kind,
        NamedParameterJdbcTemplate jdbc) implements LedgerSource {

    @Override
    public boolean isListed() {
        return true;
    }

    @Override
    public List<String> ownChains() {
        return prefix.isEmpty()
                ? List.of()
                : jdbc.queryForList("select distinct " + belongsTo + " from " + name, Map.of(), String.class).stream()
                        .map(owner -> prefix + owner)
                        .toList();
    }

    @Override
    public List<StoredRow> of(Collection<String> chains) {
        Owners owners = Owners.of(prefix, chains);
        if (owners.isEmpty()) {
            return List.of();
        }
        boolean isOfHandOff = belongsTo.equals(Owners.HAND_OFF);
        return jdbc.query(
                "select t.* from " + owners.rowsOf(name, belongsTo) + " order by t.id",
                owners.values(),
                (row, index) -> {
                    RowContent content = new RowContent();
                    content.putAll("", row);
                    content.remove("id");
                    String owner = row.getString(belongsTo);
                    String chain =
                            isOfHandOff ? new HandOffKey(owner).caseNumber().value() : prefix + owner;
                    String rowKey = kind == null ? name : row.getString(kind);
                    return new StoredRow(new Note(chain, name, rowKey, content), row.getString("id"));
                });
    }
}
