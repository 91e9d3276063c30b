package org.ecopetition.organisation.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.ecopetition.organisation.Excerpt;
import org.ecopetition.organisation.TypedText;
import org.jspecify.annotations.Nullable;

/** What a day of a year's calendar must be, whichever way it was entered; a day counts once. */
final class CalendarRules {

    static final int MOST_ROWS = 400;

    private static final int LONGEST_NAME = 50;
    private static final int SHOWN = 60;

    private final int year;
    private final Set<LocalDate> seen = new HashSet<>();

    CalendarRules(int year) {
        this.year = year;
    }

    /** A day that was read, with what is wrong with it. */
    CalendarRow row(int line, String typed, LocalDate day, boolean works, String name) {
        return new CalendarRow(line, Excerpt.of(typed, SHOWN), day, works, name, faultOf(day, works, name));
    }

    /** A line that could not be read. */
    CalendarRow unread(int line, String typed, String fault) {
        return new CalendarRow(line, Excerpt.of(typed, SHOWN), null, false, "", fault);
    }

    private @Nullable String faultOf(LocalDate day, boolean works, String name) {
        if (!belongs(day)) {
            return "year";
        }
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.indexOf('\n') >= 0
                || TypedText.hasUnprintable(name)) {
            return "name";
        }
        if (works && !CalendarSpan.isWeekend(day)) {
            return "weekday";
        }
        return seen.add(day) ? null : "twice";
    }

    /** The last days of December may belong to the New Year's holiday of the next year. */
    boolean belongs(LocalDate day) {
        return day.getYear() == year
                || day.equals(LocalDate.of(year - 1, 12, 31))
                || day.equals(LocalDate.of(year - 1, 12, 30));
    }
}
