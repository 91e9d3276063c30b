package org.ecopetition.briefing.figures.counting;

import java.time.Duration;
import java.time.Instant;
import org.ecopetition.petition.CaseEvent;

/**
 * A domain event as the record of all events keeps it.
 *
 * @param number events of a case are numbered in the order in which they were entered
 */
public record KeptEvent(long number, Instant recordedAt, CaseEvent event) {

    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    /** Whether it was entered when it happened, but for the time that entering takes. */
    boolean isEnteredAtOnce() {
        return event.occurredAt().plus(AT_ONCE).isAfter(recordedAt);
    }
}
