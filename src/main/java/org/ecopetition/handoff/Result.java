package org.ecopetition.handoff;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/** What came of a hand-off: the verdict, the unit's report on it, and what the coordination group said to that. */
@Embeddable
public class Result {

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    private @Nullable Instant reportedAt;
    private @Nullable String resultReviewedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable ClosingState closingState;

    private @Nullable String reviewComment;

    protected Result() {}

    /** The verdict on the whole, once rolled up. */
    public @Nullable Verdict verdict() {
        return verdict;
    }

    /** When the unit gave its feedback; empty again when it was sent back. */
    public @Nullable Instant reportedAt() {
        return reportedAt;
    }

    /** Who accepted it as it stands; empty again when it was sent back. */
    public @Nullable String reviewedBy() {
        return resultReviewedBy;
    }

    public @Nullable ClosingState closingState() {
        return closingState;
    }

    /** Why the last review or objection sent it back. */
    public @Nullable String reviewComment() {
        return reviewComment;
    }

    boolean isUnsubstantiated() {
        return verdict == Verdict.UNSUBSTANTIATED;
    }

    /** Whether rectification goes on once it is published. */
    boolean goesOn() {
        return closingState != null && closingState.goesOn();
    }

    void rolledUp(Verdict whole) {
        verdict = whole;
    }

    /**
     * The coordination group judges the whole itself.
     *
     * @throws Refusal when nothing was substantiated, or the verdict would be that nothing was
     */
    void judged(Verdict whole, String key) {
        if (isUnsubstantiated() || whole == Verdict.UNSUBSTANTIATED) {
            throw new Refusal("handoff.whole-not-substantiated", key);
        }
        verdict = whole;
    }

    void reported(Instant now) {
        reportedAt = now;
    }

    /** The unit has to report anew. */
    void reportTakenBack() {
        reportedAt = null;
    }

    void accepted(ClosingState state, String person) {
        closingState = state;
        resultReviewedBy = person;
    }

    void reviewTakenBack() {
        closingState = null;
        resultReviewedBy = null;
    }

    /** It is to be reviewed anew. */
    void revised(String comment) {
        reviewComment = comment;
        resultReviewedBy = null;
    }
}
