package org.ecopetition.audit.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Something that does not agree with the ledger, or within it.
 *
 * @param chain the case
 * @param position of the entry in its chain; absent where there is none
 * @param source table of the row that was sealed
 * @param row which row, or what kind of row
 */
public record LedgerFault(What what, String chain, @Nullable Integer position, String source, String row) {

    /** What is wrong. */
    public enum What {
        /** An entry does not hold what it held. */
        ENTRY_ALTERED,
        /** An entry is no longer there. */
        ENTRY_MISSING,
        /** An entry stands in another place of its chain. */
        ENTRY_REORDERED,
        /** The newest entries of a chain are gone. */
        TAIL_CUT,
        /** A chain is gone. */
        CHAIN_MISSING,
        /** A row does not hold what was sealed. */
        ROW_ALTERED,
        /** A row that was sealed is gone. */
        ROW_MISSING,
        /** A row that was never sealed. */
        ROW_UNKNOWN,
        /** Rows stand in another order than they were added. */
        ROW_REORDERED,
        /** A row belongs to another case than when it was sealed. */
        ROW_MOVED,
        /** A kept file is gone, or another one. */
        FILE_ALTERED,
        /** The root of a day does not come out of its heads. */
        ROOT_ALTERED,
        /** The signature of a day's root is not that of a key of this house. */
        ROOT_FORGED,
        /** A day has no root. */
        ROOT_MISSING,
        /** The file of heads was altered. */
        HEADS_ALTERED
    }
}
