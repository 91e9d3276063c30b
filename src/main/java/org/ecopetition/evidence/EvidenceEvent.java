package org.ecopetition.evidence;

import java.time.Instant;
import java.util.List;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;

/** Something that happened to the evidence of a hand-off; the hash says to which file, its content and name stay out. */
public sealed interface EvidenceEvent extends CaseEvent {

    HandOffKey key();

    @Override
    default CaseNumber caseNumber() {
        return key().caseNumber();
    }

    @Override
    default String handOff() {
        return key().value();
    }

    /** An officer brought a piece. */
    record EvidenceAdded(
            HandOffKey key,
            Instant occurredAt,
            String person,
            int allegation,
            EvidencePhase phase,
            EvidenceKind fileKind,
            long fileSize,
            String sha256,
            String unit)
            implements EvidenceEvent {}

    /** A piece counts no longer; it is kept. */
    record EvidenceWithdrawn(
            HandOffKey key, Instant occurredAt, String person, int allegation, String sha256, String reason)
            implements EvidenceEvent {}

    /**
     * The coordination group chose what the public sees.
     *
     * @param shown hashes of the pictures chosen in addition
     * @param hidden hashes of those that are public no longer
     */
    record EvidenceChosenForPublic(
            HandOffKey key, Instant occurredAt, String person, List<String> shown, List<String> hidden)
            implements EvidenceEvent {}

    /**
     * The coordination group covered areas of a picture for the public.
     *
     * @param masks all that is covered now: left, top, width and height of each area, in per cent of the picture
     */
    record EvidenceMasked(
            HandOffKey key, Instant occurredAt, String person, int allegation, String sha256, List<String> masks)
            implements EvidenceEvent {}

    /** Nothing of a picture is covered any longer. */
    record EvidenceUncovered(HandOffKey key, Instant occurredAt, String person, int allegation, String sha256)
            implements EvidenceEvent {}
}
