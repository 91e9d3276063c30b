package org.ecopetition.disclosure.table;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecopetition.disclosure.table.PublicFigures.Figures;
import org.ecopetition.disclosure.table.PublicRegister.Search;
import org.ecopetition.disclosure.table.PublishedIndex.Alike;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The count of all that is published, made once and kept until something else is published: readers ask far more often than
 * that happens. A search for words or days is counted anew each time.
 */
@Component
class PublishedTally {

    private static final Search EVERYTHING = new Search(null, null, null, null, null, null, null);

    /** What changed without a newer publication, or on another node with a slow clock, shows after this time. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** How many searches are remembered with what they came to. */
    private static final int REMEMBERED = 1000;

    private final PublishedIndex index;
    private final Clock clock;

    private volatile @Nullable Count last;

    PublishedTally(PublishedIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /**
     * A count and what it rests on.
     *
     * @param newest ids of the newest row at that time, if there was any
     * @param sums what searches came to, each once
     * @param figures the same in detail
     */
    private record Count(
            List<Alike> rows, List<String> newest, Instant at, Map<Search, Long> sums, Map<Search, Figures> figures) {

        Count(List<Alike> rows, List<String> newest, Instant at) {
            this(rows, newest, at, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        long sum(Search search) {
            return once(
                    sums,
                    search,
                    fitting -> fitting.stream().mapToLong(Alike::rows).sum());
        }

        private <T> T once(Map<Search, T> known, Search search, Function<List<Alike>, T> adding) {
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            return known.computeIfAbsent(
                    search,
                    asked -> adding.apply(
                            rows.stream().filter(row -> row.fit(asked)).toList()));
        }
    }

    /** How many published rows fit a search that asks for no words. */
    long count(Search search) {
        return current().sum(search);
    }

    /** The codes of the rounds that anything is published of. */
    Set<String> programmes() {
        return current().rows().stream()
                .flatMap(row -> Optional.ofNullable(row.programme()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The rows that fit, added up. */
    Figures figures(Search search, Function<List<Alike>, Figures> adding) {
        if (!search.asksFacetsAlone()) {
            return adding.apply(index.alike(search));
        }
        Count count = current();
        return count.once(count.figures(), search, adding);
    }

    private Count current() {
        Count count = last;
        Instant now = clock.instant();
        List<String> newest = index.newest();
        if (count == null
                || !count.newest().equals(newest)
                || now.isAfter(count.at().plus(KEPT))
                || now.isBefore(count.at())) {
            count = new Count(sharing(index.alike(EVERYTHING)), newest, now);
            last = count;
        }
        return count;
    }

    /** The same with each word once in memory: hundreds of thousands of lines share a few dozen. */
    private static List<Alike> sharing(List<Alike> rows) {
        Map<String, String> words = new HashMap<>();
        return rows.stream()
                .map(row -> row.inTheWordsOf(word -> words.computeIfAbsent(word, Function.identity())))
                .toList();
    }
}
