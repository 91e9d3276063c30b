package org.ecopetition.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to a case by the engine's own means: claimed a task, put it back, ran a timer, moved it to another model.
 *
 * @param key the case number or the key of the hand-off
 * @param operation as the engine calls it; {@code PutBack} for a task that nobody has any longer
 * @param person user id
 * @param element id in the model of the task it was about
 * @param administered whether it belongs to the administration of the engine and not to the work on tasks
 * @param changes what it changed
 * @param reason that somebody stated who acted outside of the path
 */
public record EngineOperation(
        String key,
        String operation,
        String person,
        Instant at,
        @Nullable String element,
        boolean administered,
        List<Change> changes,
        @Nullable String reason) {

    /** A property as the engine calls it, before and after. */
    public record Change(
            String property,
            @Nullable String before,
            @Nullable String after) {}
}
