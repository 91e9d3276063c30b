package org.ecopetition.handoff;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.ecopetition.handoff.deadline.DeadlineRule;
import org.jspecify.annotations.Nullable;

/** The times of a hand-off: when it went out and was signed for, by which rule its deadlines are counted, from when, and to when. */
@Embeddable
public class Timing {

    private Instant handedOffAt;
    private Instant recordedAt;
    private Instant windowOpenedAt;
    private @Nullable Instant receivedAt;
    private @Nullable String receivedBy;
    private Instant receiptDue;
    private Instant feedbackDue;
    private @Nullable Instant countedFrom;
    private @Nullable LocalDate plannedFinish;
    private @Nullable DeadlineRule deadlineRule;

    @SuppressWarnings("NullAway.Init")
    protected Timing() {}

    Timing(Instant handedOffAt, Instant now) {
        this.handedOffAt = handedOffAt;
        this.recordedAt = now;
        this.windowOpenedAt = now;
        this.receiptDue = handedOffAt;
        this.feedbackDue = handedOffAt;
    }

    /** Business time of the hand-off: the clock starts here, not at receipt. */
    public Instant handedOffAt() {
        return handedOffAt;
    }

    /** When the hand-off was entered here. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** When the present unit signed for it. */
    public @Nullable Instant receivedAt() {
        return receivedAt;
    }

    /** Who signed for it there. */
    public @Nullable String receivedBy() {
        return receivedBy;
    }

    public Instant receiptDue() {
        return receiptDue;
    }

    public Instant feedbackDue() {
        return feedbackDue;
    }

    /** When feedback began to be counted: at the hand-off, or anew when a late result was sent back or a staged one published. */
    public Instant countedFrom() {
        return Objects.requireNonNullElse(countedAnew(), handedOffAt);
    }

    /** The row of the table of deadlines it began with; hand-offs from before the rows were kept have none. */
    @Nullable
    DeadlineRule rule() {
        return deadlineRule;
    }

    Instant windowOpenedAt() {
        return windowOpenedAt;
    }

    @Nullable
    Instant countedAnew() {
        return countedFrom;
    }

    /** When the present unit's time for the receipt began. */
    Instant receiptCountedFrom() {
        return windowOpenedAt.equals(recordedAt) ? handedOffAt : windowOpenedAt;
    }

    /** The day on which a rectification that was published as staged is to be finished. */
    @Nullable
    LocalDate plannedFinish() {
        return plannedFinish;
    }

    void due(Instant receipt, Instant feedback) {
        receiptDue = receipt;
        feedbackDue = feedback;
    }

    void keep(DeadlineRule rule) {
        deadlineRule = rule;
    }

    void countAnew(Instant from, @Nullable LocalDate finish) {
        countedFrom = from;
        plannedFinish = finish;
    }

    void signed(String person, Instant now) {
        receivedAt = now;
        receivedBy = person;
    }

    /** Another unit has it now, which has its own time to sign for it or return it. */
    void opened(Instant now) {
        receivedAt = null;
        receivedBy = null;
        windowOpenedAt = now;
    }
}
