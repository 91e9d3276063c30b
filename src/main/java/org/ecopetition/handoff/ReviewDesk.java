package org.ecopetition.handoff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.ecopetition.handoff.HandOffEvent.AllResultsReviewed;
import org.ecopetition.handoff.HandOffEvent.DeadlinesChanged;
import org.ecopetition.handoff.HandOffEvent.FinishPlanned;
import org.ecopetition.handoff.HandOffEvent.ReportRecalled;
import org.ecopetition.handoff.HandOffEvent.ResultAccepted;
import org.ecopetition.handoff.HandOffEvent.ResultSentBack;
import org.ecopetition.handoff.HandOffEvent.ReviewRecalled;
import org.ecopetition.handoff.HandOffEvent.WholeJudged;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the coordination group reviews what the units report (审核): it is accepted, sent back, taken back, and published. */
@Service
@Transactional
public class ReviewDesk {

    private static final String SYSTEM = "system";

    private final HandOffs handOffs;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewDesk(HandOffs handOffs, Deadlines deadlines, ApplicationEventPublisher events, Clock clock) {
        this.handOffs = handOffs;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes the coordination group's own verdict on the whole of a reviewed result, with the reason; the one it has already
     * changes nothing.
     *
     * @throws Refusal when nothing was substantiated, or the verdict would be that nothing was
     */
    public void judgeWhole(HandOffKey key, Verdict whole, String reason, String person) {
        HandOff handOff = handOffs.get(key);
        if (whole.equals(handOff.result().verdict())) {
            return;
        }
        handOff.judgedWhole(whole);
        save(handOff, new WholeJudged(key, clock.instant(), person, whole, reason));
    }

    /** Accepts the result as finished or, while rectification goes on, as staged. */
    public void acceptResult(HandOffKey key, ClosingState state, String person) {
        HandOff handOff = handOffs.get(key);
        handOff.accepted(state, person);
        save(handOff, new ResultAccepted(key, clock.instant(), person, state));
        if (handOffs.findByCaseNumberOrderByNumber(key.caseNumber().value()).stream()
                .filter(other -> other.status() != HandOffStatus.WITHDRAWN)
                .allMatch(other -> other.result().reviewedBy() != null)) {
            events.publishEvent(new AllResultsReviewed(key, clock.instant(), person));
        }
    }

    /** Sends a result back to verification. */
    public void verifyAgain(HandOffKey key, String comment, String person) {
        sendBackTo(key, HandOffStatus.VERIFYING, comment, person);
    }

    /**
     * Sends a result back to rectification.
     *
     * @throws Refusal when nothing was substantiated
     */
    public void rectifyAgain(HandOffKey key, String comment, String person) {
        if (Objects.requireNonNull(handOffs.get(key).result().verdict()) == Verdict.UNSUBSTANTIATED) {
            throw new Refusal("handoff.nothing-to-rectify", key);
        }
        sendBackTo(key, HandOffStatus.RECTIFYING, comment, person);
    }

    /** Takes a reviewed result back to review because its disclosure was not approved. */
    public void revise(HandOffKey key, String comment) {
        HandOff handOff = handOffs.get(key);
        handOff.revised(comment);
        handOffs.saveAndFlush(handOff);
    }

    /** For how many days a rectified result of it is open to objections, the day of publication being the first. */
    @Transactional(readOnly = true)
    public int publicityDays(HandOffKey key) {
        return deadlines.ruleFor(handOffs.get(key)).publicityDays();
    }

    /** Notes that the result is public; where rectification goes on, the planned finish is the next deadline. */
    public void published(HandOffKey key, @Nullable LocalDate plannedFinish) {
        HandOff handOff = handOffs.get(key);
        handOff.published(clock.instant());
        handOffs.saveAndFlush(handOff);
        if (handOff.status() == HandOffStatus.RECTIFYING && plannedFinish != null) {
            handOff.timing().countAnew(clock.instant(), plannedFinish);
            handOff.timing().due(handOff.timing().receiptDue(), deadlines.feedbackDue(handOff));
            save(handOff, new FinishPlanned(key, clock.instant(), SYSTEM, plannedFinish));
            events.publishEvent(new DeadlinesChanged(
                    key,
                    clock.instant(),
                    SYSTEM,
                    handOff.timing().feedbackDue(),
                    handOff.timing().receiptDue()));
        }
    }

    /** Takes a report on the rectification back (撤回), to be corrected. */
    public void recallReport(HandOffKey key, String reason, String person) {
        HandOff handOff = handOffs.get(key);
        handOff.reportRecalled();
        save(handOff, new ReportRecalled(key, clock.instant(), person, reason));
    }

    /** Takes the review of a result back (撤回). */
    public void recallReview(HandOffKey key, String reason, String person) {
        HandOff handOff = handOffs.get(key);
        handOff.reviewRecalled();
        save(handOff, new ReviewRecalled(key, clock.instant(), person, reason));
    }

    private void sendBackTo(HandOffKey key, HandOffStatus step, String comment, String person) {
        HandOff handOff = handOffs.get(key);
        boolean late = clock.instant().isAfter(handOff.timing().feedbackDue());
        handOff.sentBackTo(step, comment);
        save(handOff, new ResultSentBack(key, clock.instant(), person, step, comment));
        if (late) {
            handOff.timing().countAnew(clock.instant(), null);
            handOff.timing().due(handOff.timing().receiptDue(), deadlines.feedbackDue(handOff));
            save(
                    handOff,
                    new DeadlinesChanged(
                            key,
                            clock.instant(),
                            SYSTEM,
                            handOff.timing().feedbackDue(),
                            handOff.timing().receiptDue()));
        }
    }

    private void save(HandOff handOff, HandOffEvent event) {
        handOffs.saveAndFlush(handOff);
        events.publishEvent(event);
    }
}
