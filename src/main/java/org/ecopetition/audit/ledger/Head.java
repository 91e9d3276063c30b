package org.ecopetition.audit.ledger;

/**
 * Where a chain ends.
 *
 * @param salt of the chain
 * @param position of the last entry, 0 for a chain that has none yet
 * @param hash of the last entry
 */
record Head(String salt, int position, String hash) {

    static Head fresh() {
        return new Head(Hashes.newSalt(), 0, Hashes.NONE);
    }

    Head after(LedgerEntry entry) {
        return new Head(salt, entry.position(), entry.hash());
    }
}
