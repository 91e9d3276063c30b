package org.ecopetition.organisation.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A stretch of the working calendar, read once.
 *
 * @param exceptions the days that differ from the week
 * @param entered the years whose holidays are entered
 */
public record CalendarSpan(Map<LocalDate, CalendarDay> exceptions, Set<Integer> entered) {

    /** The longest stretch a deadline may take; whoever counts further has a wrong table. */
    static final int LONGEST = 1500;

    /** Why nobody works on that day: the name of the holiday or of the weekday; empty for a working day. */
    public Optional<String> offDay(LocalDate day) {
        CalendarDay exception = exceptions.get(day);
        if (exception != null) {
            return exception.works() ? Optional.empty() : Optional.of(exception.name());
        }
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> Optional.of("周六");
            case SUNDAY -> Optional.of("周日");
            default -> Optional.empty();
        };
    }

    /** The name of the make-up working day (调休上班) that the weekend day is, if it is one. */
    public Optional<String> madeUp(LocalDate day) {
        return Optional.ofNullable(exceptions.get(day))
                .filter(CalendarDay::works)
                .map(CalendarDay::name);
    }

    /** Whether the holidays of that day's year are entered. */
    public boolean knows(LocalDate day) {
        return entered.contains(day.getYear());
    }

    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
