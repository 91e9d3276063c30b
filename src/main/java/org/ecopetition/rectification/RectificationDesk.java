package org.ecopetition.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.ReviewDesk;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.Refusal;
import org.ecopetition.rectification.RectificationEvent.RectificationReported;
import org.ecopetition.verification.MeasurementEntry;
import org.ecopetition.verification.Remeasurements;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows a rectification from the unit's report to its review. */
@Service
@Transactional
public class RectificationDesk {

    private final Rectifications rectifications;
    private final Remeasurements remeasurements;
    private final HandOffDesk handOffs;
    private final ReviewDesk reviews;
    private final EvidenceBook evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RectificationDesk(
            Rectifications rectifications,
            Remeasurements remeasurements,
            HandOffDesk handOffs,
            ReviewDesk reviews,
            EvidenceBook evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rectifications = rectifications;
        this.remeasurements = remeasurements;
        this.handOffs = handOffs;
        this.reviews = reviews;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /** The newest report of the unit. */
    @Transactional(readOnly = true)
    public Optional<Rectification> latest(HandOffKey key) {
        return rectifications.findFirstByHandOffOrderByRoundDesc(key.value());
    }

    /** Whether nothing would prove a completion: no file from afterwards is there, and no limit has to be measured again. */
    @Transactional(readOnly = true)
    public boolean lacksProof(HandOffKey key) {
        return remeasurements.exceeded(key).isEmpty() && !evidence.hasOfAfterwards(key);
    }

    /**
     * Refuses a completion that nothing proves to whoever was asked why, and did not say.
     *
     * @throws Refusal when nothing proves it
     */
    @Transactional(readOnly = true)
    public void mustBeProven(HandOffKey key) {
        if (lacksProof(key)) {
            throw new Refusal("rectification.no-proof").at("noProofReason");
        }
    }

    /**
     * Takes the unit's report; a completion without proof and without a word why there is none is marked as such.
     *
     * @param unit id of the unit the person came from: the lead unit or an assisting one
     * @return whether limits that were exceeded have to be measured again before the result can be reviewed
     * @throws Refusal when a date is missing or impossible
     */
    public boolean report(HandOffKey key, RectificationReport report, String person, @Nullable String unit) {
        mustBeComplete(report);
        int round = latest(key).map(last -> last.round() + 1).orElse(1);
        boolean completed = report.state() == RectificationState.COMPLETED;
        boolean measureAgain = completed && !remeasurements.exceeded(key).isEmpty();
        boolean unproven =
                completed && !measureAgain && report.noProofReason() == null && !evidence.hasOfAfterwards(key);
        rectifications.saveAndFlush(new Rectification(key, round, report, unproven, person, clock.instant()).of(unit));
        events.publishEvent(new RectificationReported(key, clock.instant(), person, report, unit));
        if (!measureAgain) {
            handOffs.rectified(key);
        }
        return measureAgain;
    }

    /** Takes the measurements after rectification. */
    public void remeasure(HandOffKey key, List<MeasurementEntry> again, String person) {
        remeasurements.remeasure(key, again, person);
    }

    /**
     * Judges the re-measurement and, when all is within the limits, passes the result on to review.
     *
     * @return whether all is within the limits
     */
    public boolean judgeRemeasurement(HandOffKey key) {
        boolean within = remeasurements.judgeRemeasurement(key);
        if (within) {
            handOffs.rectified(key);
        }
        return within;
    }

    /**
     * Accepts the reviewed result.
     *
     * @throws Refusal when it is called staged although finished, or finished although rectification goes on
     */
    public void acceptResult(HandOffKey key, ClosingState state, String person) {
        boolean unsubstantiated = handOffs.find(key).result().verdict() == Verdict.UNSUBSTANTIATED;
        boolean goesOn = !unsubstantiated
                && latest(key)
                        .filter(last -> last.state() == RectificationState.IN_PROGRESS)
                        .isPresent();
        if (state.goesOn() && !goesOn) {
            throw new Refusal("rectification.not-staged", key);
        }
        if (!state.goesOn() && goesOn) {
            throw new Refusal("rectification.still-going-on", key);
        }
        reviews.acceptResult(key, state, person);
    }

    private void mustBeComplete(RectificationReport report) {
        LocalDate today = LocalDate.now(clock);
        LocalDate completedOn = report.completedOn();
        if (report.state() == RectificationState.COMPLETED && completedOn == null) {
            throw new Refusal("rectification.no-completion-date");
        }
        if (report.state() == RectificationState.IN_PROGRESS && report.plannedFinish() == null) {
            throw new Refusal("rectification.no-planned-finish");
        }
        if (completedOn != null && completedOn.isAfter(today)) {
            throw new Refusal("form.date-ahead", completedOn);
        }
    }
}
