package org.ecopetition.audit.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends to the chains. Where a chain ends is read only when this node did not write it last; whoever finds the place taken
 * reads it and tries again, within the same transaction. Chains are written in the order of their names, so that two
 * transactions that share several wait for each other in turn.
 */
@Component
@LedgerPart
class ChainWriter {

    private static final int MOST_TRIES = 20;

    private final LedgerTable table;
    private final Clock clock;
    private final KnownHeads known = new KnownHeads();

    ChainWriter(LedgerTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    void append(List<Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        Map<String, List<Note>> byChain =
                notes.stream().collect(Collectors.groupingBy(Note::chain, TreeMap::new, Collectors.toList()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Map<String, Head> heads = heads(byChain.keySet(), now);
            List<LedgerEntry> entries = new ArrayList<>();
            byChain.forEach(
                    (chain, some) -> heads.computeIfPresent(chain, (name, head) -> chained(head, some, now, entries)));
            if (table.append(entries)) {
                keepAfterCommit(heads);
                return;
            }
            known.forget(byChain.keySet());
        }
        throw new IllegalStateException("no place in the ledger after " + MOST_TRIES + " tries: " + byChain.keySet());
    }

    private Map<String, Head> heads(Set<String> chains, Instant now) {
        Map<String, Head> heads = new HashMap<>();
        chains.forEach(chain -> known.of(chain).ifPresent(head -> heads.put(chain, head)));
        Set<String> unknown = without(chains, heads);
        if (unknown.isEmpty()) {
            return heads;
        }
        heads.putAll(table.heads(unknown));
        Map<String, Head> fresh = new TreeMap<>();
        without(unknown, heads).forEach(chain -> fresh.put(chain, Head.fresh()));
        if (!fresh.isEmpty()) {
            heads.putAll(table.open(fresh, now) ? fresh : table.heads(fresh.keySet()));
        }
        return heads;
    }

    private static Set<String> without(Set<String> chains, Map<String, Head> heads) {
        return chains.stream().filter(chain -> !heads.containsKey(chain)).collect(Collectors.toSet());
    }

    private static Head chained(Head head, List<Note> notes, Instant now, List<LedgerEntry> entries) {
        Head end = head;
        for (Note note : notes) {
            String content = Hashes.content(head.salt(), note.source(), note.rowKey(), note.content());
            LedgerEntry entry =
                    new LedgerEntry(note.chain(), end.position() + 1, note, now, content).hashedAfter(end.hash());
            entries.add(entry);
            end = end.after(entry);
        }
        return end;
    }

    private void keepAfterCommit(Map<String, Head> heads) {
        known.forget(heads.keySet());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.keep(heads);
            }
        });
    }
}
