package org.ecopetition.briefing.figures.counting;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The hours since 1970 as a binary tree, by which the stretches that cover an instant are found among all that ever were: a
 * stretch is kept at the one hour where its begin and its end part, and whatever covers an instant is kept at one of the hours
 * above it.
 *
 * <p>A relational interval tree (Kriegel, Pötke and Seidl, VLDB 2000). An index over begin or end alone reads half of the
 * past, wherever one looks.
 */
public final class HourTree {

    private static final long SECONDS = 3600;
    /** As many as the year 9999 needs. */
    private static final int LEVELS = 27;

    private HourTree() {}

    /** Where a stretch is kept. */
    static int fork(Instant from, Instant until) {
        int last = hour(until);
        int level = Integer.SIZE - 1 - Integer.numberOfLeadingZeros((hour(from) ^ last) | 1);
        return at(last, level);
    }

    /** Where everything is kept that covers an instant, beside other things. */
    public static List<Integer> above(Instant instant) {
        int hour = hour(instant);
        return IntStream.range(0, LEVELS).mapToObj(level -> at(hour, level)).toList();
    }

    private static int at(int hour, int level) {
        return (hour >> level | 1) << level;
    }

    private static int hour(Instant instant) {
        return Math.toIntExact(Math.max(0, Math.floorDiv(instant.getEpochSecond(), SECONDS)));
    }
}
