package org.ecopetition.casework.fact;

import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A task as its model drew it, in the case that it is about.
 *
 * @param caseNumber the petition
 * @param handOff the hand-off, null for a task of the whole petition
 * @param allegation number of the allegation, null where it is about none in particular
 * @param id id of the task in its model
 * @param name what people read
 */
public record DrawnTask(
        CaseNumber caseNumber,
        @Nullable HandOffKey handOff,
        @Nullable Integer allegation,
        String id,
        String name) {

    @Nullable
    String handOffKey() {
        return handOff == null ? null : handOff.value();
    }
}
