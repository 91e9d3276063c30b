package org.ecopetition.briefing.figures;

import java.time.Instant;

/**
 * The two instants and the round that figures are of.
 *
 * @param programme code of the round (督察轮次)
 * @param asOf business time: what had happened by then counts
 * @param knownAt what was entered by then counts; not before {@code asOf}, for nobody knew anything of a time ahead
 */
public record Cutoff(String programme, Instant asOf, Instant knownAt) {

    /** Where a round has no first day: nobody kept a petition before. */
    public static final Instant EARLIEST = Instant.parse("2015-01-01T00:00:00Z");

    public Cutoff {
        if (knownAt.isBefore(asOf)) {
            throw new IllegalArgumentException("known at " + knownAt + ", before " + asOf);
        }
    }
}
