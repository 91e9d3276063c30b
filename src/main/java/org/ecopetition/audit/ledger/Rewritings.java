package org.ecopetition.audit.ledger;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** Those of rows that are still there. */
    private final Map<Integer, LedgerEntry> standing;

    private Rewritings(String salt, Map<Integer, LedgerEntry> byPosition) {
        this.salt = salt;
        this.byPosition = byPosition;
        this.standing = new HashMap<>(byPosition);
        standing.values().removeIf(entry -> entry.isGone(salt));
    }

    /** Those of a source in a chain, among all of some chains in their order. */
    static Rewritings of(String salt, String source, String chain, List<LedgerEntry> all) {
        Map<Integer, LedgerEntry> byPosition = new HashMap<>();
        for (LedgerEntry entry : all) {
            if (entry.source().equals(SOURCE)
                    && entry.chain().equals(chain)
                    && entry.rowKey().startsWith(source + ' ')) {
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
        return standing.containsKey(entry.position()) && !found.contains(entry);
    }

    /** The rows that stand as they were rewritten, each with the entry that was made when it was added. */
    Map<StoredRow, LedgerEntry> fitting(List<StoredRow> rows, List<LedgerEntry> entries) {
        Map<StoredRow, LedgerEntry> fitting = new HashMap<>();
        for (LedgerEntry entry : entries) {
            LedgerEntry last = standing.get(entry.position());
            if (last != null) {
                rows.stream()
                        .filter(row -> !fitting.containsKey(row) && fits(last, row))
                        .findFirst()
                        .ifPresent(row -> fitting.put(row, entry));
            }
        }
        return fitting;
    }

    /** The rows that stand as they were sealed last, each with its entry. */
    Map<StoredRow, LedgerEntry> sound(List<StoredRow> rows, List<LedgerEntry> entries) {
        Map<StoredRow, LedgerEntry> sound = fitting(rows, entries);
        Map<String, Deque<LedgerEntry>> waiting = new HashMap<>();
        entries.stream()
                .filter(entry -> !isOf(entry))
                .forEach(entry -> waiting.computeIfAbsent(entry.content(), first -> new ArrayDeque<>())
                        .add(entry));
        for (StoredRow row : rows) {
            Deque<LedgerEntry> fitting = waiting.get(Hashes.content(
                    salt, row.note().source(), row.note().rowKey(), row.note().content()));
            if (fitting != null && !fitting.isEmpty() && !sound.containsKey(row)) {
                sound.put(row, fitting.remove());
            }
        }
        return sound;
    }

    private boolean fits(LedgerEntry last, StoredRow row) {
        return last.content()
                .equals(Hashes.content(
                        salt, last.source(), last.rowKey(), row.note().content()));
    }
}
