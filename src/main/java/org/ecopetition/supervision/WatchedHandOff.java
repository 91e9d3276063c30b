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
 * @param dueKind what is due next: receipt or feedback; nothing once the unit has reported
 * @param due until when
 * @param slip the most serious slip (蓝/橙/红) of the count that runs
 * @param extendedDays days of the extensions granted so far
 * @param extensionAsked whether an extension is asked for and not ruled on
 * @param pausedUntil last day of the pause that runs
 * @param lastEventAt when something happened to it last
 */
public record WatchedHandOff(
        HandOffKey key,
        String unit,
        HandOffStatus status,
        boolean keyItem,
        @Nullable String place,
        @Nullable DeadlineKind dueKind,
        @Nullable Instant due,
        @Nullable NoticeKind slip,
        int extendedDays,
        boolean extensionAsked,
        @Nullable LocalDate pausedUntil,
        @Nullable Instant lastEventAt) {}
