package org.ecopetition.casework.fact;

import java.time.Instant;
import java.util.List;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * Somebody did a task that an administrator drew, or answered fields that an administrator added to one of the house's.
 *
 * @param task id of the task in its model
 * @param taskName its name as the person read it
 * @param allegation number of the allegation, where the task is about one
 * @param formVersion version of the form that asked, null where the task has none
 * @param facts what was answered, in the order of the form; fields left empty are not among them
 */
public record AdditionalFactsRecorded(
        CaseNumber caseNumber,
        @Nullable String handOff,
        Instant occurredAt,
        String person,
        String task,
        String taskName,
        @Nullable Integer allegation,
        @Nullable Integer formVersion,
        List<AdditionalFact> facts)
        implements CaseEvent {}
