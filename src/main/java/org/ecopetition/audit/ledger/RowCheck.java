package org.ecopetition.audit.ledger;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecopetition.audit.ledger.LedgerFault.What;
import org.jspecify.annotations.Nullable;

/** Whether the rows of one source agree with the entries that one chain has for it. */
final class RowCheck {

    private static final Deque<LedgerEntry> NOTHING = new ArrayDeque<>(0);

    private final String salt;
    private final List<LedgerEntry> entries;
    private final List<StoredRow> rows;
    private final Rewritings rewritings;
    private final List<LedgerFault> faults = new ArrayList<>();

    /**
     * @param entries of the chain for this source, in their order
     * @param rows of the source that belong to the chain
     * @param rewritings what became of rows that are only added, by rule
     */
    RowCheck(String salt, List<LedgerEntry> entries, List<StoredRow> rows, Rewritings rewritings) {
        this.salt = salt;
        this.entries = entries;
        this.rows = rows;
        this.rewritings = rewritings;
    }

    /** Of a row that changes lawfully the last entry counts. */
    List<LedgerFault> kept() {
        Map<String, LedgerEntry> last = new LinkedHashMap<>();
        entries.forEach(entry -> last.put(entry.rowKey(), entry));
        for (StoredRow row : rows) {
            LedgerEntry entry = last.remove(row.note().rowKey());
            if (entry == null) {
                faults.add(fault(What.ROW_UNKNOWN, null, row));
            } else if (!entry.content().equals(hash(row))) {
                faults.add(fault(What.ROW_ALTERED, entry, row));
            }
        }
        last.values().stream().filter(entry -> !isGone(entry)).forEach(entry -> faults.add(missing(entry)));
        return faults;
    }

    /** Each row has one entry and each entry one row, in the same order. */
    List<LedgerFault> listed() {
        Map<String, Deque<LedgerEntry>> waiting = new HashMap<>();
        entries.stream()
                .filter(entry -> !rewritings.isOf(entry))
                .forEach(entry -> waiting.computeIfAbsent(entry.content(), first -> new ArrayDeque<>())
                        .add(entry));
        Map<StoredRow, LedgerEntry> rewritten = rewritings.fitting(rows, entries);
        List<StoredRow> strangers = new ArrayList<>();
        @Nullable StoredRow before = null;
        int position = 0;
        for (StoredRow row : rows) {
            LedgerEntry entry = rewritten.containsKey(row)
                    ? rewritten.get(row)
                    : waiting.getOrDefault(hash(row), NOTHING).poll();
            if (entry == null) {
                strangers.add(row);
                continue;
            }
            if (entry.position() < position && before != null && isLater(before, row)) {
                faults.add(fault(What.ROW_REORDERED, entry, row));
            } else {
                before = row;
                position = entry.position();
            }
        }
        pair(
                strangers,
                entries.stream()
                        .filter(entry -> left(waiting, entry) || rewritings.isMissing(entry, rewritten.values()))
                        .toList());
        return faults;
    }

    private static boolean left(Map<String, Deque<LedgerEntry>> waiting, LedgerEntry entry) {
        Deque<LedgerEntry> some = waiting.get(entry.content());
        return some != null && some.contains(entry);
    }

    /** A row that nobody sealed beside an entry of its kind that has no row is that row, altered. */
    private void pair(List<StoredRow> strangers, List<LedgerEntry> alone) {
        List<LedgerEntry> without = new ArrayList<>(alone);
        for (StoredRow row : strangers) {
            LedgerEntry entry = without.stream()
                    .filter(one -> one.rowKey().equals(row.note().rowKey()))
                    .findFirst()
                    .orElse(null);
            without.remove(entry);
            faults.add(fault(entry == null ? What.ROW_UNKNOWN : What.ROW_ALTERED, entry, row));
        }
        without.forEach(entry -> faults.add(missing(entry)));
    }

    /** Two transactions of one case may add their rows in one order and seal them in the other; their times tell. */
    private static boolean isLater(StoredRow before, StoredRow row) {
        String earlier = before.note().content().value("recorded_at");
        String later = row.note().content().value("recorded_at");
        return earlier != null && later != null && !Instant.parse(earlier).isBefore(Instant.parse(later));
    }

    private boolean isGone(LedgerEntry entry) {
        return entry.isGone(salt);
    }

    private String hash(StoredRow row) {
        return Hashes.content(
                salt, row.note().source(), row.note().rowKey(), row.note().content());
    }

    private static LedgerFault missing(LedgerEntry entry) {
        return new LedgerFault(What.ROW_MISSING, entry.chain(), entry.position(), entry.source(), entry.rowKey());
    }

    private static LedgerFault fault(What what, @Nullable LedgerEntry entry, StoredRow row) {
        String name =
                row.note().rowKey().equals(row.name()) ? row.name() : row.note().rowKey() + " #" + row.name();
        return new LedgerFault(
                what,
                row.chain(),
                entry == null ? null : entry.position(),
                row.note().source(),
                name);
    }

    /** Names what looks like a row that is gone here and unknown there: it was given to another case. */
    static List<LedgerFault> moved(List<LedgerFault> faults) {
        Set<String> unknown = new HashSet<>();
        faults.stream().filter(fault -> fault.what() == What.ROW_UNKNOWN).forEach(fault -> unknown.add(row(fault)));
        List<LedgerFault> named = new ArrayList<>();
        Set<String> moved = new HashSet<>();
        for (LedgerFault fault : faults) {
            if (fault.what() == What.ROW_MISSING && unknown.contains(row(fault))) {
                moved.add(row(fault));
                named.add(
                        new LedgerFault(What.ROW_MOVED, fault.chain(), fault.position(), fault.source(), fault.row()));
            } else {
                named.add(fault);
            }
        }
        named.removeIf(fault -> fault.what() == What.ROW_UNKNOWN && moved.contains(row(fault)));
        return List.copyOf(named);
    }

    private static String row(LedgerFault fault) {
        return fault.source() + " " + fault.row();
    }
}
