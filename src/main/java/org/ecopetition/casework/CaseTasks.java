package org.ecopetition.casework;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecopetition.organisation.SignedIn;

/** The waiting tasks as one person may see them, by the same grants as in Tasklist. */
public interface CaseTasks {

    /** The task, if it is open and the person may see it. */
    default Optional<CaseTask> find(String taskId, SignedIn person) {
        return find(List.of(taskId), person).stream().findFirst();
    }

    /** Those of the tasks that are open and that the person may see, in no order. */
    List<CaseTask> find(Collection<String> taskIds, SignedIn person);

    /** Whether the task is open, whoever asks. */
    boolean isOpen(String taskId);
}
