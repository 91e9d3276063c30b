package org.ecopetition.handoff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/** One order to one unit to look into some or all allegations of a petition (交办件). */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
public class HandOff {

    /** Returns allowed before a ruling binds the unit. */
    static final int RETURNS_ALLOWED = 2;

    @Id
    @Column(name = "hand_off_key")
    private String key;

    private String caseNumber;
    private int number;
    private String unit;
    private String allegations;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "assisting_unit", joinColumns = @JoinColumn(name = "hand_off"))
    @OrderColumn(name = "position")
    @Column(name = "unit")
    private List<String> assisting = new ArrayList<>();

    private @Nullable String regionCode;
    private @Nullable String place;
    private @Nullable String instruction;
    private @Nullable Integer batchNumber;
    private Instant handedOffAt;
    private Instant recordedAt;
    private Instant windowOpenedAt;

    @Enumerated(EnumType.STRING)
    private HandOffStatus status;

    private int returns;
    private boolean binding;

    @Enumerated(EnumType.STRING)
    private @Nullable ReturnReason returnReason;

    private @Nullable String returnExplanation;
    private @Nullable String suggestedUnit;
    private @Nullable String reassignTo;
    private @Nullable Instant receivedAt;
    private @Nullable String receivedBy;
    private Instant receiptDue;
    private Instant feedbackDue;
    private @Nullable Instant countedFrom;
    private @Nullable LocalDate plannedFinish;

    @Convert(converter = KeptRule.class)
    private @Nullable DeadlineRule deadlineRule;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    private @Nullable Instant reportedAt;
    private @Nullable String resultReviewedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable ClosingState closingState;

    private @Nullable String reviewComment;
    private @Nullable Instant endedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected HandOff() {}

    HandOff(
            HandOffKey key,
            int number,
            String unit,
            Collection<Integer> allegations,
            Instant handedOffAt,
            Instant now) {
        this.key = key.value();
        this.caseNumber = key.caseNumber().value();
        this.number = number;
        this.unit = unit;
        this.allegations = allegations.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        this.handedOffAt = handedOffAt;
        this.recordedAt = now;
        this.windowOpenedAt = now;
        this.receiptDue = handedOffAt;
        this.feedbackDue = handedOffAt;
        this.status = HandOffStatus.ASSIGNED;
    }

    public HandOffKey key() {
        return new HandOffKey(key);
    }

    public CaseNumber caseNumber() {
        return new CaseNumber(caseNumber);
    }

    /** Counted from 1 within the petition. */
    public int number() {
        return number;
    }

    /** The id of the lead unit. */
    public String unit() {
        return unit;
    }

    /** The ids of the units that assist the lead unit (协办), in their order. */
    public List<String> assisting() {
        return List.copyOf(assisting);
    }

    /** The ids of all units that work on it, the lead unit first. */
    public List<String> handlers() {
        return Stream.concat(Stream.of(unit), assisting.stream()).toList();
    }

    /** The numbers of the allegations it is about, in their order. */
    public List<Integer> allegations() {
        return Arrays.stream(allegations.split(",", -1)).map(Integer::valueOf).toList();
    }

    /** The region its problem lies in, six digits; a petition may go to several. */
    public Optional<String> regionCode() {
        return Optional.ofNullable(regionCode);
    }

    /** Where its problem lies. */
    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    public Optional<String> instruction() {
        return Optional.ofNullable(instruction);
    }

    /** The batch (第N批) it went out with. */
    public Optional<Integer> batchNumber() {
        return Optional.ofNullable(batchNumber);
    }

    /** Business time of the hand-off: the clock starts here, not at receipt. */
    public Instant handedOffAt() {
        return handedOffAt;
    }

    /** When the hand-off was entered here. */
    public Instant recordedAt() {
        return recordedAt;
    }

    public HandOffStatus status() {
        return status;
    }

    public int returns() {
        return returns;
    }

    /** Whether the unit may return it: not after two returns. */
    public boolean returnAllowed() {
        return !binding;
    }

    public Optional<Instant> receivedAt() {
        return Optional.ofNullable(receivedAt);
    }

    public Optional<String> receivedBy() {
        return Optional.ofNullable(receivedBy);
    }

    public Instant receiptDue() {
        return receiptDue;
    }

    public Instant feedbackDue() {
        return feedbackDue;
    }

    /** The verdict on the whole, once rolled up. */
    public Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    /** Whether another unit can still take over: it is with a unit that has not reported yet. */
    public boolean mayBeTransferred() {
        return status == HandOffStatus.ISSUED
                || status == HandOffStatus.VERIFYING
                || status == HandOffStatus.RECTIFYING;
    }

    /** When the unit gave its feedback; empty again when it was sent back. */
    public Optional<Instant> reportedAt() {
        return Optional.ofNullable(reportedAt);
    }

    /** Who accepted the result as it stands; empty again when it was sent back. */
    public Optional<String> resultReviewedBy() {
        return Optional.ofNullable(resultReviewedBy);
    }

    public Optional<ClosingState> closingState() {
        return Optional.ofNullable(closingState);
    }

    /** Why the last review or objection sent it back. */
    public Optional<String> reviewComment() {
        return Optional.ofNullable(reviewComment);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Why the unit sent it back last. */
    public Optional<LastReturn> lastReturn() {
        return returnReason == null || returnExplanation == null
                ? Optional.empty()
                : Optional.of(new LastReturn(returnReason, returnExplanation, suggestedUnit));
    }

    /**
     * A return as the unit gave it.
     *
     * @param suggestedUnit id of the unit that should have it, if the returning one named any
     */
    public record LastReturn(
            ReturnReason reason,
            String explanation,
            @Nullable String suggestedUnit) {}

    /** The row of the table of deadlines it began with; hand-offs from before the rows were kept have none. */
    Optional<DeadlineRule> rule() {
        return Optional.ofNullable(deadlineRule);
    }

    Instant windowOpenedAt() {
        return windowOpenedAt;
    }

    /** When feedback began to be counted: at the hand-off, or anew when a late result was sent back or a staged one published. */
    public Instant countedFrom() {
        return countedAnew().orElse(handedOffAt);
    }

    Optional<Instant> countedAnew() {
        return Optional.ofNullable(countedFrom);
    }

    /** When the present unit's time for the receipt began. */
    Instant receiptCountedFrom() {
        return windowOpenedAt.equals(recordedAt) ? handedOffAt : windowOpenedAt;
    }

    /** The day on which a rectification that was published as staged is to be finished. */
    Optional<LocalDate> plannedFinish() {
        return Optional.ofNullable(plannedFinish);
    }

    Optional<String> reassignTo() {
        return Optional.ofNullable(reassignTo);
    }

    void assistedBy(Collection<String> units) {
        assisting.clear();
        units.stream().distinct().filter(other -> !other.equals(unit)).forEach(assisting::add);
    }

    void liesIn(@Nullable String region, @Nullable String where) {
        regionCode = region;
        place = where;
    }

    void instruct(@Nullable String text) {
        instruction = text;
    }

    void due(Instant receipt, Instant feedback) {
        receiptDue = receipt;
        feedbackDue = feedback;
    }

    void inBatch(@Nullable Integer number) {
        batchNumber = number;
    }

    void keep(DeadlineRule rule) {
        deadlineRule = rule;
    }

    void countAnew(Instant from, @Nullable LocalDate finish) {
        countedFrom = from;
        plannedFinish = finish;
    }

    void issued() {
        mustBe(HandOffStatus.ASSIGNED);
        status = HandOffStatus.ISSUED;
    }

    void signed(String person, Instant now) {
        mustBe(HandOffStatus.ISSUED);
        receivedAt = now;
        receivedBy = person;
        status = HandOffStatus.VERIFYING;
    }

    void returned(LastReturn reasoned) {
        mustBe(HandOffStatus.ISSUED);
        if (!returnAllowed()) {
            throw new Refusal("handoff.returned-twice", key);
        }
        returns++;
        returnReason = reasoned.reason();
        returnExplanation = reasoned.explanation();
        suggestedUnit = reasoned.suggestedUnit();
        status = HandOffStatus.RETURNED;
    }

    void returnRefused() {
        mustBe(HandOffStatus.RETURNED);
        binding = returns >= RETURNS_ALLOWED;
        status = HandOffStatus.ISSUED;
    }

    void reassignmentRuled(String newUnit) {
        mustBe(HandOffStatus.RETURNED);
        if (newUnit.equals(unit)) {
            throw new Refusal("handoff.same-unit", key);
        }
        binding = returns >= RETURNS_ALLOWED;
        reassignTo = newUnit;
        status = HandOffStatus.REASSIGNING;
    }

    void returnRecalled() {
        mustBe(HandOffStatus.RETURNED);
        returns--;
        returnReason = null;
        returnExplanation = null;
        suggestedUnit = null;
        status = HandOffStatus.ISSUED;
    }

    void reportRecalled() {
        mustBe(HandOffStatus.UNDER_REVIEW);
        reportedAt = null;
        status = HandOffStatus.RECTIFYING;
    }

    void reviewRecalled() {
        mustBe(HandOffStatus.REVIEWED);
        closingState = null;
        resultReviewedBy = null;
        status = HandOffStatus.UNDER_REVIEW;
    }

    void transferRuled(String newUnit) {
        if (!mayBeTransferred()) {
            throw wrongStatus();
        }
        if (newUnit.equals(unit)) {
            throw new Refusal("handoff.same-unit", key);
        }
        reassignTo = newUnit;
        status = HandOffStatus.REASSIGNING;
    }

    void reassigned(Instant now) {
        mustBe(HandOffStatus.REASSIGNING);
        unit = reassignTo().orElseThrow();
        reassignTo = null;
        assisting.remove(unit);
        receivedAt = null;
        receivedBy = null;
        windowOpenedAt = now;
        status = HandOffStatus.ISSUED;
    }

    void verified(Verdict whole, Instant now) {
        mustBe(HandOffStatus.VERIFYING);
        verdict = whole;
        if (whole == Verdict.UNSUBSTANTIATED) {
            report(now);
        } else {
            status = HandOffStatus.RECTIFYING;
        }
    }

    void rectified(Instant now) {
        mustBe(HandOffStatus.RECTIFYING);
        report(now);
    }

    void judgedWhole(Verdict whole) {
        mustBe(HandOffStatus.UNDER_REVIEW);
        if (verdict == Verdict.UNSUBSTANTIATED || whole == Verdict.UNSUBSTANTIATED) {
            throw new Refusal("handoff.whole-not-substantiated", key);
        }
        verdict = whole;
    }

    void accepted(ClosingState state, String person) {
        mustBe(HandOffStatus.UNDER_REVIEW);
        closingState = state;
        resultReviewedBy = person;
        status = HandOffStatus.REVIEWED;
    }

    void sentBackTo(HandOffStatus step, String comment) {
        if (status != HandOffStatus.UNDER_REVIEW && status != HandOffStatus.PUBLISHED) {
            throw wrongStatus();
        }
        reviewComment = comment;
        reportedAt = null;
        resultReviewedBy = null;
        status = step;
    }

    void revised(String comment) {
        mustBe(HandOffStatus.REVIEWED);
        reviewComment = comment;
        resultReviewedBy = null;
        status = HandOffStatus.UNDER_REVIEW;
    }

    void published(Instant now) {
        mustBe(HandOffStatus.REVIEWED);
        if (verdict == Verdict.UNSUBSTANTIATED) {
            end(HandOffStatus.FINISHED, now);
        } else if (closingState != null && closingState.goesOn()) {
            reportedAt = null;
            status = HandOffStatus.RECTIFYING;
        } else {
            status = HandOffStatus.PUBLISHED;
        }
    }

    void accepted() {
        mustBe(HandOffStatus.PUBLISHED);
        status = HandOffStatus.ACCEPTED;
    }

    void writtenOff(Instant now) {
        mustBe(HandOffStatus.ACCEPTED);
        end(HandOffStatus.WRITTEN_OFF, now);
    }

    void withdrawn(Instant now) {
        if (status.ended()) {
            throw wrongStatus();
        }
        end(HandOffStatus.WITHDRAWN, now);
    }

    void mustBe(HandOffStatus expected) {
        if (status != expected) {
            throw wrongStatus();
        }
    }

    Refusal wrongStatus() {
        return new Refusal("handoff.wrong-status", key, status);
    }

    private void report(Instant now) {
        reportedAt = now;
        status = HandOffStatus.UNDER_REVIEW;
    }

    private void end(HandOffStatus last, Instant now) {
        endedAt = now;
        status = last;
    }
}
