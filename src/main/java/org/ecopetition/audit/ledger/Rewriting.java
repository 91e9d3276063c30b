package org.ecopetition.audit.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.storage.SealedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what is rewritten or erased by rule, so that it verifies as that and as nothing else. */
@Component
@LedgerPart
class Rewriting implements SealedRows {

    private final LedgerTable ledger;
    private final ChainWriter writer;
    private final List<LedgerSource> sources;

    Rewriting(LedgerTable ledger, ChainWriter writer, Sources.HouseSources house) {
        this.ledger = ledger;
        this.writer = writer;
        this.sources = house.all();
    }

    @Override
    public void rewrite(String table, Collection<String> chains, Consumer<Set<String>> change) {
        LedgerSource source = sources.stream()
                .filter(known -> known.name().equals(table))
                .findFirst()
                .orElseThrow();
        Map<String, Sound> sound = sound(source, chains);
        change.accept(Set.copyOf(sound.keySet()));
        Map<String, StoredRow> now = new HashMap<>();
        source.of(chains).forEach(row -> now.put(row.name(), row));
        List<Note> notes = new ArrayList<>();
        sound.forEach((name, before) -> before.changed(now.get(name), source.isListed(), notes));
        writer.append(notes);
    }

    /** The rows that stand as they were sealed. */
    private Map<String, Sound> sound(LedgerSource source, Collection<String> chains) {
        Map<String, Head> heads = ledger.heads(chains);
        Map<String, List<LedgerEntry>> byChain =
                ledger.of(chains).stream().collect(Collectors.groupingBy(LedgerEntry::chain));
        Map<String, Sound> sound = new LinkedHashMap<>();
        for (StoredRow row : source.of(chains)) {
            Head head = heads.get(row.chain());
            List<LedgerEntry> all = byChain.getOrDefault(row.chain(), List.of());
            LedgerEntry entry = head == null ? null : entryOf(row, source, head.salt(), all);
            if (entry != null) {
                sound.put(row.name(), new Sound(row, entry));
            }
        }
        return sound;
    }

    private static @Nullable LedgerEntry entryOf(
            StoredRow row, LedgerSource source, String salt, List<LedgerEntry> all) {
        List<LedgerEntry> own = all.stream()
                .filter(entry -> entry.source().equals(source.name()))
                .toList();
        Stream<LedgerEntry> fitting = source.isListed() ? own.stream() : last(own, row);
        return Rewritings.of(salt, source.name(), row.chain(), rewritings(all)).entryOf(row, fitting.toList());
    }

    private static Stream<LedgerEntry> last(List<LedgerEntry> own, StoredRow row) {
        return own.stream()
                .filter(entry -> entry.rowKey().equals(row.note().rowKey()))
                .reduce((earlier, later) -> later)
                .stream();
    }

    private static List<LedgerEntry> rewritings(List<LedgerEntry> all) {
        return all.stream()
                .filter(entry -> entry.source().equals(Rewritings.SOURCE))
                .toList();
    }

    /**
     * A row that stands as it was sealed.
     *
     * @param entry that was made when it was added, or the last where it may change
     */
    private record Sound(StoredRow row, LedgerEntry entry) {

        void changed(@Nullable StoredRow now, boolean isListed, List<Note> notes) {
            RowContent content = now == null
                    ? new RowContent().put(LedgerEntry.GONE, LedgerEntry.GONE)
                    : now.note().content();
            if (!content.columns().equals(row.note().content().columns())) {
                notes.add(
                        isListed
                                ? Rewritings.note(entry, content)
                                : new Note(
                                        row.chain(),
                                        row.note().source(),
                                        row.note().rowKey(),
                                        content));
            }
        }
    }
}
