package org.ecopetition.handoff;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
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
    public Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    /** When the unit gave its feedback; empty again when it was sent back. */
    public Optional<Instant> reportedAt() {
        return Optional.ofNullable(reportedAt);
    }

    /** Who accepted it as it stands; empty again when it was sent back. */
    public Optional<String> reviewedBy() {
        return Optional.ofNullable(resultReviewedBy);
    }

    public Optional<ClosingState> closingState() {
        return Optional.ofNullable(closingState);
    }

    /** Why the last review or objection sent it back. */
    public Optional<String> reviewComment() {
        return Optional.ofNullable(reviewComment);
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
