package org.ecopetition.lookback;

import java.time.Instant;
import java.time.LocalDate;
import org.ecopetition.handoff.HandOffKey;
import org.jspecify.annotations.Nullable;

/**
 * One hand-off in a draw, and what was found if it was drawn and looked at.
 *
 * @param region code of the county, {@code -} where the petition names none
 * @param unit id of the lead unit
 * @param number what decides, see {@link LookBackSampling}
 */
public record Ticket(
        String draw,
        HandOffKey handOff,
        String region,
        String unit,
        String place,
        String number,
        boolean drawn,
        @Nullable Outcome found) {

    /** What was found, if somebody looked. */
    public @Nullable Outcome outcome() {
        return found;
    }

    /**
     * What was found.
     *
     * @param people who looked
     * @param waits whether the hand-off begins again only when the petition has closed
     */
    public record Outcome(
            LookBackResult result,
            LocalDate lookedOn,
            String people,
            String finding,
            String recordedBy,
            Instant recordedAt,
            boolean waits) {}
}
