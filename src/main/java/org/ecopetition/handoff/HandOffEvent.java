package org.ecopetition.handoff;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;

/** Something that happened to one hand-off. */
public sealed interface HandOffEvent extends CaseEvent {

    HandOffKey key();

    @Override
    default CaseNumber caseNumber() {
        return key().caseNumber();
    }

    @Override
    default String handOff() {
        return key().value();
    }

    /** A unit was chosen; the clock runs from {@code occurredAt}. */
    record HandOffAssigned(
            HandOffKey key,
            Instant occurredAt,
            String person,
            String unit,
            List<String> assisting,
            @JsonUnwrapped Order order,
            @JsonUnwrapped DueTimes due,
            @Nullable Integer batch)
            implements HandOffEvent {}

    /** What a unit is to look into. */
    record Order(
            List<Integer> allegations,
            @Nullable String instruction,
            @Nullable String regionCode,
            @Nullable String place) {}

    /** By when a hand-off is due, and by which rule. */
    record DueTimes(Instant receiptDue, Instant feedbackDue, String deadlineRule) {}

    /** The order went out. */
    record HandOffIssued(HandOffKey key, Instant occurredAt, String person, String unit) implements HandOffEvent {}

    /** The unit signed for it. */
    record HandOffSigned(HandOffKey key, Instant occurredAt, String person) implements HandOffEvent {}

    /** The unit sent it back. */
    record HandOffReturned(
            HandOffKey key,
            Instant occurredAt,
            String person,
            ReturnReason reason,
            String explanation,
            @Nullable String suggestedUnit)
            implements HandOffEvent {}

    /** The coordination group refused the return: the unit handles it. */
    record ReturnRefused(HandOffKey key, Instant occurredAt, String person, String reason) implements HandOffEvent {}

    /** The coordination group agreed to the return and named another unit. */
    record ReturnGranted(HandOffKey key, Instant occurredAt, String person, String reassignTo, String reason)
            implements HandOffEvent {}

    /** The coordination group gave it to another unit without a return (转办). */
    record HandOffTransferred(
            HandOffKey key, Instant occurredAt, String person, String fromUnit, String transferTo, String reason)
            implements HandOffEvent {}

    /** Another unit has it now. */
    record HandOffReassigned(
            HandOffKey key,
            Instant occurredAt,
            String person,
            String unit,
            @Nullable List<String> assisting,
            @Nullable String regionCode,
            @Nullable Instant receiptDue)
            implements HandOffEvent {}

    /** The verdicts on its allegations were rolled up. */
    record VerdictRolledUp(HandOffKey key, Instant occurredAt, String person, Verdict verdict)
            implements HandOffEvent {}

    /** The coordination group weighed the allegations otherwise than the usual roll-up does. */
    record WholeJudged(HandOffKey key, Instant occurredAt, String person, Verdict verdict, String reason)
            implements HandOffEvent {}

    /** The unit gave its feedback: what it found, and what it did about it. */
    record FeedbackGiven(HandOffKey key, Instant occurredAt, String person) implements HandOffEvent {}

    /** The coordination group accepted the result. */
    record ResultAccepted(HandOffKey key, Instant occurredAt, String person, ClosingState closingState)
            implements HandOffEvent {}

    /** The coordination group wants more verification or rectification. */
    record ResultSentBack(HandOffKey key, Instant occurredAt, String person, HandOffStatus backTo, String comment)
            implements HandOffEvent {}

    /** Its deadlines changed; what is older than the field does not tell the one of the receipt. */
    record DeadlinesChanged(
            HandOffKey key,
            Instant occurredAt,
            String person,
            Instant feedbackDue,
            @Nullable Instant receiptDue) implements HandOffEvent {}

    /** The unit asked for more time before feedback was due (延期申请). */
    record ExtensionAsked(HandOffKey key, Instant occurredAt, String person, int days, String reason)
            implements HandOffEvent {}

    /** The coordination group granted more time. */
    record ExtensionGranted(
            HandOffKey key, Instant occurredAt, String person, int days, String opinion, Instant feedbackDue)
            implements HandOffEvent {}

    /** The coordination group granted no more time. */
    record ExtensionRefused(HandOffKey key, Instant occurredAt, String person, String opinion)
            implements HandOffEvent {}

    /** Its clock stands still (暂停) until the end of a day. */
    record HandOffPaused(
            HandOffKey key, Instant occurredAt, String person, LocalDate from, LocalDate until, String reason)
            implements HandOffEvent {}

    /** Its clock runs again. */
    record HandOffResumed(HandOffKey key, Instant occurredAt, String person, String reason) implements HandOffEvent {}

    /** Its deadlines are counted by the table in force now. */
    record DeadlineRuleRenewed(HandOffKey key, Instant occurredAt, String person, String reason, String deadlineRule)
            implements HandOffEvent {}

    /** The planned end of a rectification published as staged (阶段性办结). */
    record FinishPlanned(HandOffKey key, Instant occurredAt, String person, LocalDate plannedFinish)
            implements HandOffEvent {}

    /** Nobody handles it any more: the petition was withdrawn (核减), or the split was taken back. */
    record HandOffWithdrawn(HandOffKey key, Instant occurredAt, String person) implements HandOffEvent {}

    /** The unit took its return back before anybody ruled on it (撤回). */
    record ReturnRecalled(HandOffKey key, Instant occurredAt, String person, String reason) implements HandOffEvent {}

    /** The unit took its report back before anybody reviewed it (撤回). */
    record ReportRecalled(HandOffKey key, Instant occurredAt, String person, String reason) implements HandOffEvent {}

    /** The reviewer took the review back before anybody looked at its disclosure (撤回). */
    record ReviewRecalled(HandOffKey key, Instant occurredAt, String person, String reason) implements HandOffEvent {}

    /** An officer gave a task to a colleague of the same unit (委派). */
    record TaskDelegated(
            HandOffKey key, Instant occurredAt, String person, String task, String delegatedTo, String reason)
            implements HandOffEvent {}

    /** Others were told of it (抄送). */
    record HandOffCopied(HandOffKey key, Instant occurredAt, String person, List<String> receivers, String reason)
            implements HandOffEvent {}

    /** The results of all hand-offs of the petition are reviewed. */
    record AllResultsReviewed(HandOffKey key, Instant occurredAt, String person) implements HandOffEvent {}

    /** It was struck off the list. */
    record HandOffWrittenOff(HandOffKey key, Instant occurredAt, String person) implements HandOffEvent {}
}
