package org.ecopetition.verification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.verification.limit.Outcome;
import org.ecopetition.verification.limit.Period;
import org.ecopetition.verification.limit.Rule;
import org.jspecify.annotations.Nullable;

/** Something that was established on site. */
sealed interface VerificationEvent extends CaseEvent {

    HandOffKey key();

    @Override
    default CaseNumber caseNumber() {
        return key().caseNumber();
    }

    @Override
    default String handOff() {
        return key().value();
    }

    /** An officer reported a visit. */
    record AllegationVerified(
            HandOffKey key,
            Instant occurredAt,
            String person,
            int allegation,
            FindingReport finding,
            @Nullable String unit)
            implements VerificationEvent {}

    /** Measurements were held against the table of limits. */
    record MeasurementsJudged(HandOffKey key, Instant occurredAt, String person, List<Judged> results)
            implements VerificationEvent {}

    /**
     * One judged measurement, with what is needed to judge it again.
     *
     * @param periodByTime the part of the day that the time of measurement lies in, where the entered one is another
     */
    record Judged(
            int allegation,
            Rule rule,
            String point,
            String value,
            Outcome outcome,
            @JsonUnwrapped HeldAgainst limit,
            @Nullable Period periodByTime) {}

    /**
     * The limit that a measurement was held against.
     *
     * @param limitConfirmed false while an expert still has to check the limit; none without a limit, and in records older
     *     than this field
     */
    record HeldAgainst(
            String limit,
            String margin,
            String standard,
            String tableVersion,
            @Nullable Boolean limitConfirmed) {}

    /** A second person looked at a finding of "not substantiated". */
    record UnsubstantiatedReviewed(
            HandOffKey key, Instant occurredAt, String person, int allegation, boolean confirmed, String opinion)
            implements VerificationEvent {}

    /** A re-measurement after rectification was reported. */
    record Remeasured(HandOffKey key, Instant occurredAt, String person, List<MeasurementEntry> measurements)
            implements VerificationEvent {}
}
