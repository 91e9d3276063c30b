package org.ecopetition.lookback;

import java.time.Instant;
import java.time.LocalDate;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;

/** Something that happened to a written-off hand-off in a look-back. */
public sealed interface LookBackEvent extends CaseEvent {

    HandOffKey key();

    @Override
    default CaseNumber caseNumber() {
        return key().caseNumber();
    }

    @Override
    default String handOff() {
        return key().value();
    }

    /** It was drawn; its unit does not hear of it before somebody has looked. */
    record DrawnForLookBack(HandOffKey key, Instant occurredAt, String person, String draw) implements LookBackEvent {}

    /** Somebody looked; who went along is left to the look itself. */
    record LookedBack(
            HandOffKey key, Instant occurredAt, String person, LookBackResult result, LocalDate date, String comment)
            implements LookBackEvent {}
}
