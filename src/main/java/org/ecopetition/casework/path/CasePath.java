package org.ecopetition.casework.path;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path of one hand-off, or of a petition that is not handed off yet.
 *
 * @param key the key of the hand-off, or the case number
 * @param unit name of the lead unit, once there is one
 * @param stages the parts of the path in their order
 * @param turns what waits now, and for whom
 * @param ended whether nothing more is to be done
 * @param status the key of the word for where it stands
 */
public record CasePath(
        String key, @Nullable String unit, List<Stage> stages, List<Turn> turns, boolean ended, String status) {

    /** How far a part is. */
    public enum Progress {
        DONE,
        NOW,
        AHEAD
    }

    /** A part of the path, and how far it is. */
    public record Stage(PathPart part, Progress progress) {

        public boolean isNow() {
            return progress == Progress.NOW;
        }

        public boolean isDone() {
            return progress == Progress.DONE;
        }
    }

    /**
     * Whose turn it is.
     *
     * @param taskId the engine's id, for whoever may open the task
     * @param name what is to be done
     * @param desk the names of the desks it waits for
     * @param person name of the colleague who has claimed it, for whoever belongs to the desk
     * @param due until when, if there is a deadline
     */
    public record Turn(
            @Nullable String taskId,
            String name,
            String desk,
            @Nullable String person,
            @Nullable Instant due) {}
}
