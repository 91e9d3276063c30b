package org.ecopetition.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The open tasks of a person or of groups, those due first at the head; of each kind a few, and how many there are. */
public interface WaitingTasks {

    /** Those the person has claimed. */
    Found claimedBy(String person, int most);

    /** Those nobody has claimed that wait in one of the groups. */
    Found waitingFor(Collection<String> groups, int most);

    /** Those of the person and of the groups whose deadline lies between the two instants. */
    Found dueBetween(String person, Collection<String> groups, Instant after, Instant before, int most);

    /** Those of the person and of the groups whose deadline has passed by then. */
    Found overdue(String person, Collection<String> groups, Instant now, int most);

    /** Those of anybody whose deadline has passed by then. */
    Found overdueAnywhere(Instant now, int most);

    /**
     * The first tasks of a kind.
     *
     * @param total how many there are
     */
    record Found(List<WaitingTask> first, long total) {}

    /**
     * A task that waits.
     *
     * @param id the engine's id
     * @param name what is to be done
     * @param caseKey the case number, the key of the hand-off or of the briefing; none where the task belongs to no case
     * @param ofHandOff whether it is a task of a hand-off
     * @param due until when, if there is a deadline
     */
    record WaitingTask(
            String id,
            String name,
            @Nullable String caseKey,
            boolean ofHandOff,
            @Nullable Instant due) {}
}
