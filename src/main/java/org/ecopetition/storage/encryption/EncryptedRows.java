package org.ecopetition.storage.encryption;

import java.util.List;

/** Rows of one table with encrypted words in them. */
public interface EncryptedRows {

    /** The table. */
    String table();

    /**
     * Encrypts some rows with the present key that stand under another, or unencrypted, in a transaction of its own.
     *
     * @param after the key of the row after which it goes on, or nothing
     * @param most how many at most
     */
    Step encryptSome(String after, int most);

    /** Keys of rows that do not open where they stand, of those that no ledger seals: no check of the ledger would name them. */
    default List<String> unopened() {
        return List.of();
    }

    /**
     * What became of a step.
     *
     * @param last the key of the last row it looked at; nothing where none is left behind it
     * @param done how many rows are encrypted with the present key since
     * @param left keys of rows that were left as they are, since they do not stand as they were sealed, or do not open
     */
    record Step(String last, int done, List<String> left) {

        /** No row was left. */
        public static final Step NONE = new Step("", 0, List.of());
    }
}
