package org.ecopetition.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ecopetition.disclosure.PublicRegister.Search;
import org.ecopetition.disclosure.PublishedIndex.Alike;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The count of all that is published, made once and kept until something else is published: readers ask far more often than
 * that happens. A search for words is counted anew each time.
 */
@Component
class PublishedTally {

    private static final Search EVERYTHING = new Search(null, null, null, null, null, null, null);

    /** What changed without a newer publication, or on another node with a slow clock, shows after this time. */
    private static final Duration KEPT = Duration.ofMinutes(1);

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
     */
    private record Count(List<Alike> rows, List<String> newest, Instant at) {}

    List<Alike> alike(Search search) {
        return search.words().isEmpty()
                ? current().rows().stream().filter(rows -> rows.fit(search)).toList()
                : index.alike(search);
    }

    long count(Search search) {
        return alike(search).stream().mapToLong(Alike::rows).sum();
    }

    private Count current() {
        Count count = last;
        Instant now = clock.instant();
        List<String> newest = index.newest(EVERYTHING, 0, 1);
        if (count == null
                || !count.newest().equals(newest)
                || now.isAfter(count.at().plus(KEPT))
                || now.isBefore(count.at())) {
            count = new Count(index.alike(EVERYTHING), newest, now);
            last = count;
        }
        return count;
    }
}
