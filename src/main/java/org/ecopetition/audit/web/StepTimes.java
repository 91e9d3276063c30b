package org.ecopetition.audit.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import org.ecopetition.audit.ProcessRun;
import org.ecopetition.organisation.Wording;
import org.ecopetition.organisation.calendar.CalendarSpan;
import org.ecopetition.organisation.calendar.WorkingCalendar;
import org.ecopetition.storage.RecentlyRead;
import org.springframework.stereotype.Component;

/** How long steps took or have taken so far, by the clock and without the days on which nobody works. */
@Component
class StepTimes {

    private static final Duration HOLDS = Duration.ofSeconds(5);
    private static final int MOST = 1000;

    private final WorkingCalendar calendar;
    private final Wording wording;
    private final Clock clock;

    /** The many steps of a case begin on a few days. */
    private final RecentlyRead<CalendarSpan> spans;

    StepTimes(WorkingCalendar calendar, Wording wording, Clock clock) {
        this.calendar = calendar;
        this.wording = wording;
        this.clock = clock;
        this.spans = new RecentlyRead<>(clock, HOLDS, MOST);
    }

    /** {@code 3 天 4 小时（工作日 1 天 4 小时）}. */
    String say(ProcessRun.Step step, Locale language) {
        Instant until = step.ended() == null ? clock.instant() : step.ended();
        Duration whole = Duration.between(step.started(), until);
        return wording.say(
                language, "audit.time", said(whole, language), said(worked(step.started(), until), language));
    }

    /** What lies on working days of the time between. */
    Duration worked(Instant from, Instant until) {
        ZonedDateTime start = from.atZone(clock.getZone());
        ZonedDateTime end = until.atZone(clock.getZone());
        if (start.toLocalDate().equals(end.toLocalDate()) || !end.isAfter(start)) {
            boolean isOff =
                    from(start.toLocalDate()).offDay(start.toLocalDate()).isPresent();
            return isOff ? Duration.ZERO : Duration.between(from, until);
        }
        CalendarSpan span = from(start.toLocalDate());
        Duration worked = Duration.ZERO;
        for (LocalDate day = start.toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            if (span.offDay(day).isEmpty()) {
                Instant opens = day.atStartOfDay(clock.getZone()).toInstant();
                Instant closes = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
                worked = worked.plus(Duration.between(later(opens, from), later(from, earlier(closes, until))));
            }
        }
        return worked;
    }

    private CalendarSpan from(LocalDate day) {
        return spans.findOrRead(day.toString(), () -> Optional.of(calendar.from(day)))
                .orElseThrow();
    }

    private String said(Duration time, Locale language) {
        if (time.toDays() > 0) {
            return wording.say(language, "audit.time.days", time.toDays(), time.toHoursPart());
        }
        return time.toHours() > 0
                ? wording.say(language, "audit.time.hours", time.toHours(), time.toMinutesPart())
                : wording.say(language, "audit.time.minutes", time.toMinutes(), time.toSecondsPart());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
