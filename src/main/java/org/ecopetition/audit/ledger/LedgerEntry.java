package org.ecopetition.audit.ledger;

import java.time.Instant;

/**
 * One entry of the ledger.
 *
 * @param chain a case number, or what else has a chain of its own
 * @param position in its chain, counted from 1
 * @param source the table whose row it seals
 * @param rowKey which row, where the table gives it a name; else what kind of row
 * @param content salted hash of what the row holds
 * @param hash of the entry, with the hash of the one before
 */
public record LedgerEntry(
        String chain, int position, String source, String rowKey, Instant recordedAt, String content, String hash) {

    /** The row that was there is gone, lawfully. */
    static final String GONE = "gone";

    LedgerEntry(String chain, int position, Note note, Instant recordedAt, String content) {
        this(chain, position, note.source(), note.rowKey(), recordedAt, content, "");
    }

    /** Whether it says that a row is gone. */
    boolean isGone(String salt) {
        RowContent gone = new RowContent().put(GONE, GONE);
        return content.equals(Hashes.content(salt, source, rowKey, gone));
    }

    LedgerEntry hashedAfter(String before) {
        return new LedgerEntry(chain, position, source, rowKey, recordedAt, content, Hashes.entry(before, this));
    }
}
