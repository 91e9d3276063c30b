package org.ecopetition.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;

/** Something that happened on the way of a result to the public. */
public sealed interface DisclosureEvent extends CaseEvent {

    HandOffKey key();

    @Override
    default CaseNumber caseNumber() {
        return key().caseNumber();
    }

    @Override
    default String handOff() {
        return key().value();
    }

    /** A draft was written from the record. */
    record DisclosureDrafted(HandOffKey key, Instant occurredAt, String person, int version)
            implements DisclosureEvent {}

    /** The redaction check went over the draft. */
    record RedactionChecked(HandOffKey key, Instant occurredAt, String person, int marks) implements DisclosureEvent {}

    /** The text was approved by a second person. */
    record DisclosureApproved(
            HandOffKey key,
            Instant occurredAt,
            String person,
            Disclosure.Texts texts,
            String accountability,
            boolean marksAcknowledged)
            implements DisclosureEvent {}

    /** The text was not approved. */
    record DisclosureRefused(HandOffKey key, Instant occurredAt, String person, String comment)
            implements DisclosureEvent {}

    /** The public can read it. */
    record DisclosurePublished(
            HandOffKey key,
            Instant occurredAt,
            String person,
            int version,
            PublicationKind kind,
            @Nullable LocalDate publicityTo)
            implements DisclosureEvent {}

    /** Somebody asked that published words be corrected (更正); the reason is for the public. */
    record CorrectionProposed(HandOffKey key, Instant occurredAt, String person, int version, String reason)
            implements DisclosureEvent {}

    /** A second person decided on the correction. */
    record CorrectionDecided(
            HandOffKey key, Instant occurredAt, String person, int version, boolean published, String comment)
            implements DisclosureEvent {}

    /** Somebody objected during publicity; contact data is not in here. */
    record ObjectionLodged(HandOffKey key, Instant occurredAt, String person, String receipt)
            implements DisclosureEvent {}

    /** The coordination group decided on objections. */
    record ObjectionDecided(
            HandOffKey key, Instant occurredAt, String person, boolean upheld, int objections, String answer)
            implements DisclosureEvent {}
}
