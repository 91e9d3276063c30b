package org.ecopetition.frontdoor.draft;

import java.util.Collection;
import java.util.Set;

/** The tasks that people work on. */
public interface TasksInHand {

    /** Whether the task waits and the person has claimed it. */
    boolean isInHandOf(String taskId, String person);

    /** Those of the tasks that still wait, whoever has them. */
    Set<String> waiting(Collection<String> taskIds);
}
