package org.ecopetition.audit.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
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
        Map<String, List<StoredRow>> rows = source.of(chains).stream().collect(Collectors.groupingBy(StoredRow::chain));
        Map<String, Sound> sound = new LinkedHashMap<>();
        rows.forEach((chain, some) -> {
            Head head = heads.get(chain);
            List<LedgerEntry> all = byChain.getOrDefault(chain, List.of());
            if (head != null) {
                Rewritings.of(head.salt(), source.name(), chain, all)
                        .sound(some, counting(source, all))
                        .forEach((row, entry) -> sound.put(row.name(), new Sound(row, entry)));
            }
        });
        return sound;
    }

    /** All entries of what is only added; of what may change the last. */
    private static List<LedgerEntry> counting(LedgerSource source, List<LedgerEntry> all) {
        Stream<LedgerEntry> own = all.stream().filter(entry -> entry.source().equals(source.name()));
        return source.isListed()
                ? own.toList()
                : List.copyOf(own.collect(
                                Collectors.toMap(LedgerEntry::rowKey, Function.identity(), (earlier, later) -> later))
                        .values());
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
