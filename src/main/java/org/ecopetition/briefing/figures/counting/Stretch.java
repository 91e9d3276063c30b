package org.ecopetition.briefing.figures.counting;

import java.time.Instant;

/**
 * Something that held from an instant until another, as it was known from an instant until another; each begin belongs to it,
 * each end does not.
 *
 * @param <T> what held
 * @param until {@link #ALWAYS} while it holds
 * @param knownUntil {@link #ALWAYS} while nobody knows otherwise
 */
record Stretch<T>(T what, Instant from, Instant until, Instant knownFrom, Instant knownUntil) {

    /** The end of what has none: the first day of the year 9999. */
    static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

    boolean holds(Instant asOf, Instant knownAt) {
        return !asOf.isBefore(from)
                && asOf.isBefore(until)
                && !knownAt.isBefore(knownFrom)
                && knownAt.isBefore(knownUntil);
    }
}
