package org.ecopetition.casework.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user task that waits for somebody, as the start page lists it.
 *
 * @param id the engine's id, part of its address in Tasklist
 * @param name what is to be done
 * @param caseKey the case number or the key of the hand-off
 * @param place region and place of the problem, empty where unknown
 * @param due until when, if there is a deadline
 * @param late whether the deadline has passed
 */
record OpenTask(
        String id,
        String name,
        String caseKey,
        String place,
        @Nullable Instant due,
        boolean late) {

    /** Where Tasklist opens it. */
    public String address() {
        return "/camunda/app/tasklist/default/#/?task=" + id;
    }
}
