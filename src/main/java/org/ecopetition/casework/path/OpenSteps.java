package org.ecopetition.casework.path;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps that wait for somebody in a case, whoever asks. */
public interface OpenSteps {

    /** Those of a petition and its hand-offs, given by their keys; what is due first at the head. */
    List<OpenStep> of(Collection<String> caseKeys);

    /**
     * A step that waits.
     *
     * @param taskId the engine's id
     * @param caseKey the case number or the key of the hand-off
     * @param step the task's id in the model
     * @param name what is to be done
     * @param desks the groups and units it waits for
     * @param person the id of whoever has claimed it
     * @param due until when, if there is a deadline
     */
    record OpenStep(
            String taskId,
            String caseKey,
            String step,
            String name,
            List<String> desks,
            @Nullable String person,
            @Nullable Instant due) {}
}
