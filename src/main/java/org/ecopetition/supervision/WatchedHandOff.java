package org.ecopetition.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.HandOffStatus;
import org.jspecify.annotations.Nullable;

/**
 * A hand-off on the list of those that somebody looks after.
 *
 * @param unit id of the lead unit
 * @param status how far it has come
 * @param place where the problem is
 * @param due what is due next: receipt or feedback; nothing once the unit has reported
 * @param slip the most serious slip (蓝/橙/红) of the count that runs
 * @param pausedUntil last day of the pause that runs
 * @param lastEventAt when something happened to it last
 */
public record WatchedHandOff(
        HandOffKey key,
        String unit,
        HandOffStatus status,
        boolean keyItem,
        @Nullable String place,
        @Nullable Deadline due,
        @Nullable NoticeKind slip,
        Extension extension,
        @Nullable LocalDate pausedUntil,
        @Nullable Instant lastEventAt) {

    /**
     * The time a hand-off was given on top (延期).
     *
     * @param days of the extensions granted so far
     * @param asked whether one is asked for and not ruled on
     */
    public record Extension(int days, boolean asked) {}
}
