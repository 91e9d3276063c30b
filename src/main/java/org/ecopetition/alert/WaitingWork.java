package org.ecopetition.alert;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for a person, or for one of the person's groups.
 *
 * @param id the engine's id
 * @param name what is to be done
 * @param step the task's id in the model, for example {@code signReceipt}
 * @param process the id of its model, for example {@code handoff}
 * @param caseKey the case number, the key of the hand-off or of the briefing; none where it belongs to no case
 * @param created since when it waits
 * @param due until when, if there is a deadline
 */
public record WaitingWork(
        String id,
        String name,
        String step,
        String process,
        @Nullable String caseKey,
        Instant created,
        @Nullable Instant due) {

    /** Whether its deadline has passed by then. */
    boolean isOverdue(Instant now) {
        return due != null && !due.isAfter(now);
    }

    /** Whether its deadline is within that time. */
    boolean isDueWithin(Duration soon, Instant now) {
        return due != null && !isOverdue(now) && !due.isAfter(now.plus(soon));
    }

    /** Since when there is something to say about it: it came, its deadline came near, or it passed, whichever was last. */
    Instant since(Duration soon, Instant now) {
        if (due == null || !(isOverdue(now) || isDueWithin(soon, now))) {
            return created;
        }
        Instant turned = isOverdue(now) ? due : due.minus(soon);
        return turned.isAfter(created) ? turned : created;
    }

    /** What to call the message about it by: each of the three is told once. */
    String alertKey(Duration soon, Instant now) {
        return id + (isOverdue(now) ? ".late" : isDueWithin(soon, now) ? ".soon" : ".new");
    }
}
