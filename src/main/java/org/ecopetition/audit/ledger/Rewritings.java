package org.ecopetition.audit.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of rows of one source and chain that are only added, and were rewritten or erased by rule since: an entry for each,
 * which names the entry in whose place it counts.
 */
final class Rewritings {

    /** Under which such entries stand. */
    static final String SOURCE = "rewritten";

    private final String salt;

    /** The last of each, by the position of the entry in whose place it counts. */
    private final Map<Integer, LedgerEntry> byPosition;

    private Rewritings(String salt, Map<Integer, LedgerEntry> byPosition) {
        this.salt = salt;
        this.byPosition = byPosition;
    }

    /** Those of a source in a chain, among all of some chains in their order. */
    static Rewritings of(String salt, String source, String chain, List<LedgerEntry> all) {
        Map<Integer, LedgerEntry> byPosition = new HashMap<>();
        for (LedgerEntry entry : all) {
            if (entry.chain().equals(chain) && entry.rowKey().startsWith(source + ' ')) {
                byPosition.put(Integer.valueOf(entry.rowKey().substring(source.length() + 1)), entry);
            }
        }
        return new Rewritings(salt, byPosition);
    }

    /** What is noted of the row of an entry that now holds this, or nothing. */
    static Note note(LedgerEntry entry, RowContent content) {
        return new Note(entry.chain(), SOURCE, entry.source() + ' ' + entry.position(), content);
    }

    boolean isOf(LedgerEntry entry) {
        return byPosition.containsKey(entry.position());
    }

    /** Whether a rewritten row is there no longer, and ought to be. */
    boolean isMissing(LedgerEntry entry, Collection<LedgerEntry> found) {
        LedgerEntry last = byPosition.get(entry.position());
        return last != null && !found.contains(entry) && !last.isGone(salt);
    }

    /** The rows that stand as they were rewritten, each with the entry that was made when it was added. */
    Map<StoredRow, LedgerEntry> fitting(List<StoredRow> rows, List<LedgerEntry> entries) {
        Map<StoredRow, LedgerEntry> fitting = new HashMap<>();
        for (LedgerEntry entry : entries) {
            LedgerEntry last = byPosition.get(entry.position());
            if (last != null && !last.isGone(salt)) {
                rows.stream()
                        .filter(row -> !fitting.containsKey(row) && fits(last, row))
                        .findFirst()
                        .ifPresent(row -> fitting.put(row, entry));
            }
        }
        return fitting;
    }

    /** The entry of a row, that stands as it was sealed last. */
    @Nullable
    LedgerEntry entryOf(StoredRow row, List<LedgerEntry> entries) {
        LedgerEntry rewritten = fitting(List.of(row), entries).get(row);
        if (rewritten != null) {
            return rewritten;
        }
        String content = Hashes.content(
                salt, row.note().source(), row.note().rowKey(), row.note().content());
        return entries.stream()
                .filter(entry -> !isOf(entry) && entry.content().equals(content))
                .findFirst()
                .orElse(null);
    }

    private boolean fits(LedgerEntry last, StoredRow row) {
        return last.content()
                .equals(Hashes.content(
                        salt, last.source(), last.rowKey(), row.note().content()));
    }
}
