package org.ecopetition.casework;

import java.time.Instant;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A waiting user task and the case it belongs to.
 *
 * @param id the engine's id
 * @param name what is to be done
 * @param step the task's id in the model, for example {@code verifyAllegation}
 * @param caseNumber the petition
 * @param handOff the hand-off, unless the task is about the whole petition
 * @param allegation the number of the one allegation the task is about, if it is about one
 * @param due until when, if there is a deadline
 */
public record CaseTask(
        String id,
        String name,
        String step,
        CaseNumber caseNumber,
        @Nullable HandOffKey handOff,
        @Nullable Integer allegation,
        @Nullable Instant due) {

    /** What people call the case by. */
    public String caseKey() {
        return handOff == null ? caseNumber.value() : handOff.value();
    }
}
