package org.ecopetition.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecopetition.briefing.news.NewsBook;
import org.jspecify.annotations.Nullable;

/** Something that happened to a briefing; kept for ever, without the texts themselves. */
public sealed interface BriefingEvent {

    BriefingKey key();

    Instant occurredAt();

    /** The user who did it, {@code system} for what the schedule or a deadline did. */
    String person();

    /**
     * It was opened for its cut-off, and its figures were frozen.
     *
     * @param units who is asked for news
     * @param remindAt when those who wrote nothing are reminded
     */
    record BriefingOpened(
            BriefingKey key, Instant occurredAt, String person, List<String> units, Instant newsDue, Instant remindAt)
            implements BriefingEvent {}

    /** A unit wrote its news, or says that there are none. */
    record NewsContributed(BriefingKey key, Instant occurredAt, String person, String unit, NewsBook.Fate fate)
            implements BriefingEvent {}

    /** Units that wrote nothing yet were reminded. */
    record ContributorsReminded(BriefingKey key, Instant occurredAt, String person, List<String> units)
            implements BriefingEvent {}

    /** News are closed and the draft is laid out. */
    record EditingStarted(BriefingKey key, Instant occurredAt, String person, List<String> withoutNews)
            implements BriefingEvent {}

    /** The editor changed the content. */
    record ContentSaved(BriefingKey key, Instant occurredAt, String person, int contentVersion)
            implements BriefingEvent {}

    /** The editor handed it in for approval. */
    record HandedInForApproval(BriefingKey key, Instant occurredAt, String person) implements BriefingEvent {}

    /** A leader sent it back. */
    record BriefingRejected(BriefingKey key, Instant occurredAt, String person, String reason)
            implements BriefingEvent {}

    /** A leader approved it; it has its number. */
    record BriefingApproved(BriefingKey key, Instant occurredAt, String person, int number, LocalDate documentDate)
            implements BriefingEvent {}

    /**
     * Somebody answered what an administrator asks besides, in a task of the house or one that was drawn.
     *
     * @param task id of the task in its model
     * @param taskName its name as the person read it
     * @param unit who was asked, where each unit is
     * @param formVersion version of the form that asked, null where the task has none
     * @param answers in the order of the form, without those left empty
     */
    record QuestionsAnswered(
            BriefingKey key,
            Instant occurredAt,
            String person,
            String task,
            String taskName,
            @Nullable String unit,
            @Nullable Integer formVersion,
            List<Answer> answers)
            implements BriefingEvent {}

    /**
     * An answer to a field that an administrator drew.
     *
     * @param value as it was handed in
     * @param said the same as people read it
     */
    record Answer(String field, String label, String value, String said) {}

    /**
     * Somebody put an issue right; it waits for a leader.
     *
     * @param reason why
     */
    record CorrectionProposed(BriefingKey key, Instant occurredAt, String person, String reason)
            implements BriefingEvent {}

    /** A correction that was sent back was given up; the issue stays as it is. */
    record CorrectionGivenUp(BriefingKey key, Instant occurredAt, String person) implements BriefingEvent {}

    /**
     * It left the house.
     *
     * @param version 1, or more for a correction
     * @param reason why it was corrected; empty for the first version
     */
    record BriefingIssued(BriefingKey key, Instant occurredAt, String person, int version, String reason)
            implements BriefingEvent {}
}
