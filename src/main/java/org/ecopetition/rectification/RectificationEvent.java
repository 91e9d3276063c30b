package org.ecopetition.rectification;

import java.time.Instant;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;

/** Something that happened to a rectification. */
public sealed interface RectificationEvent extends CaseEvent {

    HandOffKey key();

    @Override
    default CaseNumber caseNumber() {
        return key().caseNumber();
    }

    @Override
    default String handOff() {
        return key().value();
    }

    /** A unit reported its measures. */
    record RectificationReported(
            HandOffKey key,
            Instant occurredAt,
            String person,
            RectificationReport report,
            @Nullable String unit) implements RectificationEvent {}

    /** The coordination group looked at the result on site. */
    record RectificationInspected(HandOffKey key, Instant occurredAt, String person, AcceptanceReport report)
            implements RectificationEvent {}
}
