package org.ecopetition.supervision;

import java.time.Instant;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;

/** A deadline of a hand-off has come: the unit is reminded (催办), or it is overdue. */
record DeadlineReached(
        HandOffKey key, Instant occurredAt, String person, DeadlineKind kind, Instant due, boolean overdue)
        implements CaseEvent {

    @Override
    public CaseNumber caseNumber() {
        return key.caseNumber();
    }

    @Override
    public String handOff() {
        return key.value();
    }
}
