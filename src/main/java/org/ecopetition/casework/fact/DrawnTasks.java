package org.ecopetition.casework.fact;

import java.util.Optional;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/** The tasks that administrators drew, where they stand in a case. */
public interface DrawnTasks {

    /**
     * The drawn task that a person did last, if nobody did another since.
     *
     * @param handOff the hand-off, null for the petition's own process
     */
    Optional<DrawnTask> last(CaseNumber petition, @Nullable HandOffKey handOff, String person);

    /**
     * Opens the task again in the place of what follows it.
     *
     * @throws Refusal when somebody has claimed what follows, or more has happened since
     */
    void openAgain(DrawnTask task);
}
