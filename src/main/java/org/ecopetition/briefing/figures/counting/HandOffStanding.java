package org.ecopetition.briefing.figures.counting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.ecopetition.briefing.figures.counting.CountedHandOff.Batches;
import org.ecopetition.briefing.figures.counting.CountedHandOff.Progress;
import org.ecopetition.briefing.figures.counting.CountedHandOff.Receipt;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.HandOffEvent;
import org.ecopetition.handoff.Verdict;
import org.jspecify.annotations.Nullable;

/** How one hand-off stands while its events are gone through. */
final class HandOffStanding {

    /** The events behind its assignment that change what is counted. */
    static final List<Class<? extends HandOffEvent>> KINDS = List.of(
            HandOffEvent.HandOffSigned.class,
            HandOffEvent.HandOffReturned.class,
            HandOffEvent.ReturnRefused.class,
            HandOffEvent.ReturnGranted.class,
            HandOffEvent.ReturnRecalled.class,
            HandOffEvent.HandOffReassigned.class,
            HandOffEvent.DeadlinesChanged.class,
            HandOffEvent.VerdictRolledUp.class,
            HandOffEvent.WholeJudged.class,
            HandOffEvent.FeedbackGiven.class,
            HandOffEvent.ReportRecalled.class,
            HandOffEvent.ResultAccepted.class,
            HandOffEvent.ReviewRecalled.class,
            HandOffEvent.ResultSentBack.class,
            HandOffEvent.HandOffWithdrawn.class,
            HandOffEvent.HandOffWrittenOff.class);

    private static final Set<Class<?>> RULED = Set.of(
            HandOffEvent.ReturnRefused.class, HandOffEvent.ReturnGranted.class, HandOffEvent.ReturnRecalled.class);

    private final Instant handedOffAt;
    private final Supplier<Optional<Instant>> formerReceiptDue;
    private final @Nullable Integer batch;
    private final List<Integer> allegations;
    private String unit;
    private @Nullable String regionCode;
    private Instant feedbackDue;
    private Instant reportDue;
    private Instant receiptDue;
    private @Nullable Instant signedAt;
    private boolean returned;
    private @Nullable Instant reportedAt;
    private @Nullable Verdict verdict;
    private @Nullable ClosingState closingState;
    private boolean writtenOff;
    private boolean takenBack;
    private @Nullable Boolean publicSatisfied;

    /** @param formerReceiptDue what stands in for deadlines of the receipt that events of before did not keep */
    HandOffStanding(
            HandOffEvent.HandOffAssigned assigned,
            @Nullable Integer batch,
            Supplier<Optional<Instant>> formerReceiptDue) {
        this.formerReceiptDue = formerReceiptDue;
        this.handedOffAt = assigned.occurredAt();
        this.batch = batch;
        this.allegations = assigned.order().allegations();
        this.unit = assigned.unit();
        this.regionCode = assigned.order().regionCode();
        this.feedbackDue = assigned.due().feedbackDue();
        this.reportDue = feedbackDue;
        this.receiptDue = assigned.due().receiptDue();
    }

    List<Integer> allegations() {
        return allegations;
    }

    /** Whether it was taken back before any unit had begun, so that it never was one. */
    boolean isTakenBack() {
        return takenBack;
    }

    /** An acceptance on site asked the people there. */
    void inspected(boolean satisfied) {
        publicSatisfied = satisfied;
    }

    void follow(@Nullable String formerRegion, @Nullable String region) {
        if (Objects.equals(regionCode, formerRegion)) {
            regionCode = region;
        }
    }

    /** @param petitionWithdrawn then the hand-off ends with its petition, and stays in the count of its batch */
    void take(HandOffEvent event, boolean petitionWithdrawn) {
        if (event instanceof HandOffEvent.HandOffReassigned reassigned) {
            unit = reassigned.unit();
            regionCode = reassigned.regionCode() == null ? regionCode : reassigned.regionCode();
            receiptDue = known(reassigned.receiptDue());
            signedAt = null;
            returned = false;
        } else if (event instanceof HandOffEvent.DeadlinesChanged changed) {
            feedbackDue = changed.feedbackDue();
            reportDue = reportedAt == null ? feedbackDue : reportDue;
            receiptDue = known(changed.receiptDue());
        } else if (event instanceof HandOffEvent.HandOffSigned) {
            signedAt = event.occurredAt();
        } else if (event instanceof HandOffEvent.HandOffReturned) {
            returned = true;
        } else if (RULED.contains(event.getClass())) {
            returned = false;
        } else if (event instanceof HandOffEvent.HandOffWithdrawn) {
            takenBack = !petitionWithdrawn;
        } else if (event instanceof HandOffEvent.HandOffWrittenOff) {
            writtenOff = true;
        } else {
            judge(event);
        }
    }

    @Nullable
    Integer batch() {
        return batch;
    }

    CountedHandOff counted(String key, CountedPetition petition, Batches batches, boolean first, String types) {
        return new CountedHandOff(
                key,
                petition,
                batches,
                unit,
                regionCode,
                types,
                first,
                new Receipt(receiptDue, signedAt, returned),
                new Progress(handedOffAt, reportDue, reportedAt, verdict, closingState, writtenOff, publicSatisfied));
    }

    private Instant known(@Nullable Instant told) {
        return told == null ? formerReceiptDue.get().orElse(receiptDue) : told;
    }

    private void judge(HandOffEvent event) {
        if (event instanceof HandOffEvent.VerdictRolledUp rolledUp) {
            verdict = rolledUp.verdict();
            reported(verdict == Verdict.UNSUBSTANTIATED ? event.occurredAt() : null);
        } else if (event instanceof HandOffEvent.WholeJudged whole) {
            verdict = whole.verdict();
        } else if (event instanceof HandOffEvent.FeedbackGiven) {
            reported(event.occurredAt());
        } else if (event instanceof HandOffEvent.ReportRecalled) {
            reported(null);
        } else if (event instanceof HandOffEvent.ResultAccepted accepted) {
            closingState = accepted.closingState();
            reported(reportedAt == null ? event.occurredAt() : reportedAt);
        } else if (event instanceof HandOffEvent.ReviewRecalled) {
            closingState = null;
        } else if (event instanceof HandOffEvent.ResultSentBack) {
            closingState = null;
            reported(null);
        }
    }

    /** A deadline that changes behind a report, as the planned finish of a staged one does, makes it neither late nor on time. */
    private void reported(@Nullable Instant at) {
        boolean isTheSame = at != null && at.equals(reportedAt);
        reportedAt = at;
        reportDue = isTheSame ? reportDue : feedbackDue;
    }
}
