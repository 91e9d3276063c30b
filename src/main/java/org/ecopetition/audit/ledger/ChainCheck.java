package org.ecopetition.audit.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecopetition.audit.ledger.LedgerFault.What;

/** Whether the entries of one chain follow from each other. */
final class ChainCheck {

    private final List<LedgerEntry> entries;
    private final List<LedgerFault> faults = new ArrayList<>();
    private final List<LedgerEntry> unfit = new ArrayList<>();

    private ChainCheck(List<LedgerEntry> entries) {
        this.entries = entries;
    }

    /** The faults of a chain, whose entries are given in their order. */
    static List<LedgerFault> of(List<LedgerEntry> entries) {
        ChainCheck check = new ChainCheck(entries);
        check.walk();
        check.unfit.forEach(check::name);
        return check.faults;
    }

    /** Each entry is held against the hash that stands before it, so that one altered entry is one fault. */
    private void walk() {
        String before = Hashes.NONE;
        int expected = 1;
        for (LedgerEntry entry : entries) {
            boolean follows = entry.position() == expected;
            for (int missing = expected; missing < entry.position(); missing++) {
                faults.add(new LedgerFault(What.ENTRY_MISSING, entry.chain(), missing, "", ""));
            }
            if (follows ? !Hashes.entry(before, entry).equals(entry.hash()) : !fitsAnywhere(entry)) {
                unfit.add(entry);
            }
            before = entry.hash();
            expected = entry.position() + 1;
        }
    }

    /** What stands behind a gap cannot be held against what is gone. */
    private boolean fitsAnywhere(LedgerEntry entry) {
        return entry.position() > 1;
    }

    private void name(LedgerEntry entry) {
        What what = placeOf(entry).isPresent() ? What.ENTRY_REORDERED : What.ENTRY_ALTERED;
        faults.add(new LedgerFault(what, entry.chain(), entry.position(), entry.source(), entry.rowKey()));
    }

    /** The place that the entry was written for, where it was written for another one of this chain. */
    private Optional<Integer> placeOf(LedgerEntry entry) {
        for (LedgerEntry other : unfit) {
            LedgerEntry there = new LedgerEntry(
                    entry.chain(),
                    other.position(),
                    entry.source(),
                    entry.rowKey(),
                    entry.recordedAt(),
                    entry.content(),
                    entry.hash());
            if (other.position() != entry.position()
                    && entries.stream()
                            .anyMatch(
                                    before -> Hashes.entry(before.hash(), there).equals(entry.hash()))) {
                return Optional.of(other.position());
            }
        }
        return Optional.empty();
    }
}
