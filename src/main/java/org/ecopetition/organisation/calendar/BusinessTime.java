package org.ecopetition.organisation.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The business time (业务时间) of what people tell with a day alone. */
public final class BusinessTime {

    private BusinessTime() {}

    /** A day has no time: what is told of today was just now, what is told of an earlier day began it. */
    public static Instant of(LocalDate day, Clock clock) {
        return day.equals(LocalDate.now(clock))
                ? clock.instant()
                : day.atStartOfDay(clock.getZone()).toInstant();
    }
}
