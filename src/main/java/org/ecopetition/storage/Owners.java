package org.ecopetition.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Some hundred owners of rows that the ledger sealed, as one value of a statement, whose rows are joined to it: H2 walks a list
 * behind {@code in} once for each row that it finds.
 *
 * @param type of the keys in the database
 */
public record Owners(String type, List<Object> keys) {

    /** The column of rows that belong to a hand-off. */
    public static final String HAND_OFF = "hand_off";

    private static final String NAME = "owners";

    /** The keys behind a prefix, of those chains that have it; with none the names of all. */
    public static Owners of(String prefix, Collection<String> chains) {
        return new Owners(prefix.equals(Chains.VISIT) ? "bigint" : "varchar", Chains.keys(prefix, chains));
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The rows of a table that belong to them, in SQL: they are called {@code t}. */
    public String rowsOf(String table, String belongsTo) {
        return "unnest(cast(:%s as %s array)) o (owner) ".formatted(NAME, type)
                + (belongsTo.equals(HAND_OFF)
                                ? "join hand_off h on h.case_number = o.owner join %s t on t.hand_off = h.hand_off_key"
                                : "join %s t on t." + belongsTo + " = o.owner")
                        .formatted(table);
    }

    /** The value, by the name that the statement has for it. */
    public Map<String, Object> values() {
        return Map.of(NAME, new SqlArrayValue(type, keys.toArray()));
    }
}
