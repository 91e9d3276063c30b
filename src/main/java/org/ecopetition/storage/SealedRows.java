package org.ecopetition.storage;

import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;

/** Rows that the ledger seals, for whoever rewrites or erases some by rule: what stands otherwise than it was sealed is left alone. */
public interface SealedRows {

    /**
     * Changes rows of one table within the running transaction, and has sealed what they hold then, or that they are gone.
     *
     * @param table its name in the database
     * @param chains the case numbers, or other chains, to which the rows belong; best locked before
     * @param change told the rows that stand as they were sealed: by their key where a row may change lawfully, else by their id
     */
    void rewrite(String table, Collection<String> chains, Consumer<Set<String>> change);
}
