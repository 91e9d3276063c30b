package org.ecopetition.audit.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Rows that the ledger seals, as they stand in the database today. */
public interface LedgerSource {

    /** The name under which their entries stand in the ledger. */
    String name();

    /** Whether rows are only added, one entry each; else a row may change lawfully, and its last entry counts. */
    boolean isListed();

    /** The rows of some chains; listed ones in the order in which they were added. */
    List<StoredRow> of(Collection<String> chains);

    /** The chains that are no cases in which it has rows. */
    default List<String> ownChains() {
        return List.of();
    }

    /**
     * Rows that cannot be found by a case, or no longer can.
     *
     * @param sealed their keys, and the chains in which they were sealed
     */
    default List<StoredRow> found(Map<String, String> sealed) {
        return List.of();
    }
}
