package org.ecopetition.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.Refusal;
import org.ecopetition.verification.VerificationEvent.AllegationVerified;
import org.ecopetition.verification.VerificationEvent.UnsubstantiatedReviewed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of what officers found and measured on site. */
@Service
@Transactional
public class SiteVisits {

    /** Pieces of evidence that "not substantiated" needs: described, filed, or a valid measurement. */
    private static final int EVIDENCE_NEEDED = 2;

    private final VisitRecords records;
    private final TakenMeasurements measurements;
    private final HandOffDesk handOffs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SiteVisits(
            VisitRecords records,
            TakenMeasurements measurements,
            HandOffDesk handOffs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.measurements = measurements;
        this.handOffs = handOffs;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes down what was found about one allegation.
     *
     * @param filed how many valid pieces of evidence are filed for the allegation
     * @param unit id of the unit the person came from: the lead unit or an assisting one
     * @throws Refusal when a date lies ahead, a measurement is incomplete, or evidence for "not substantiated" is missing, of which filed pieces and valid
     *     measurements count, for they can be looked at again; described ones do not
     */
    public void record(
            HandOffKey key, int allegation, FindingReport report, int filed, String person, @Nullable String unit) {
        if (report.visitDate().isAfter(LocalDate.now(clock))) {
            throw new Refusal("form.date-ahead", report.visitDate());
        }
        report.measurements().forEach(measured -> measurements.mustBeComplete(measured, report.visitDate()));
        long evidence = filed
                + report.measurements().stream().filter(MeasurementEntry::valid).count();
        if (report.verdict() == Verdict.UNSUBSTANTIATED && evidence < EVIDENCE_NEEDED) {
            throw new Refusal("verification.evidence-missing", EVIDENCE_NEEDED);
        }
        int round = latest(key, allegation).map(finding -> finding.round() + 1).orElse(1);
        records.keep(key, new Finding(key, allegation, round, report, person, clock.instant()).of(unit));
        measurements.keep(new MeasurementRound(key, Phase.BEFORE, round), report.measurements(), report.visitDate());
        events.publishEvent(new AllegationVerified(key, clock.instant(), person, allegation, report, unit));
    }

    /**
     * Holds the newest measurements of an allegation against the limits; a second call changes nothing.
     *
     * @return the verdict the officer gave, which stands whatever the measurements say
     */
    public Verdict judge(HandOffKey key, int allegation) {
        Finding finding =
                latest(key, allegation).orElseThrow(() -> new Refusal("verification.no-finding", key, allegation));
        measurements.judgeAll(
                key,
                measurements.of(key, Phase.BEFORE).stream()
                        .filter(measurement ->
                                measurement.allegation() == allegation && measurement.round() == finding.round())
                        .toList());
        return finding.verdict();
    }

    /** The newest finding about an allegation. */
    @Transactional(readOnly = true)
    public Optional<Finding> latest(HandOffKey key, int allegation) {
        return records.latest(key, allegation);
    }

    /** The newest finding about each allegation of a hand-off, in their order. */
    @Transactional(readOnly = true)
    public List<Finding> of(HandOffKey key) {
        return measurements.findings(key);
    }

    /** All measurements of a hand-off in every round, also of findings that were sent back. */
    @Transactional(readOnly = true)
    public List<Measurement> everyMeasurementOf(HandOffKey key) {
        return records.measurements(key);
    }

    /** The measurements of a hand-off that count, those before rectification first. */
    @Transactional(readOnly = true)
    public List<Measurement> measurementsOf(HandOffKey key) {
        List<Measurement> all = new ArrayList<>(measurements.current(key));
        all.addAll(measurements.of(key, Phase.AFTER));
        return all;
    }

    /** Takes the second reviewer's word on "not substantiated". */
    public void review(HandOffKey key, int allegation, boolean agrees, String opinion, String person) {
        Finding finding = latest(key, allegation).orElseThrow();
        finding.reviewed(agrees, opinion, person);
        records.keep(key, finding);
        events.publishEvent(new UnsubstantiatedReviewed(key, clock.instant(), person, allegation, agrees, opinion));
    }

    /** Refuses the verifier as second reviewer. */
    @Transactional(readOnly = true)
    public void mayBeReviewedBy(HandOffKey key, int allegation, String person) {
        latest(key, allegation).ifPresent(finding -> finding.mayBeReviewedBy(person));
    }

    /** The verdict on the whole hand-off, derived from the findings; kept with it. */
    public Verdict rollUp(HandOffKey key) {
        Verdict whole = usualVerdict(key);
        handOffs.verified(key, whole);
        return whole;
    }

    /** The verdict on the whole that follows from the newest findings. */
    @Transactional(readOnly = true)
    public Verdict usualVerdict(HandOffKey key) {
        return Verdict.rollUp(of(key).stream().map(Finding::verdict).toList());
    }
}
