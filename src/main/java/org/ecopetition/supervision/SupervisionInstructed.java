package org.ecopetition.supervision;

import java.time.Instant;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;

/** A leader gave an instruction on something overdue. */
record SupervisionInstructed(HandOffKey key, Instant occurredAt, String person, String instruction)
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
