package org.ecopetition.handoff.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ecopetition.organisation.calendar.CalendarSpan;
import org.jspecify.annotations.Nullable;

/**
 * How a number of days was counted off the calendar, so that anybody can count it again.
 *
 * @param start the day the count begins on; the next one is the first that counts
 * @param days how many days were to be counted, extensions included
 * @param working whether only working days count
 * @param due the last of them
 * @param skipped the days between that do not count, in their order
 * @param madeUp weekend days that do count because they are worked to make up for a holiday
 * @param unknownYears years it reaches into whose holidays are not entered
 */
public record Reckoning(
        LocalDate start,
        int days,
        boolean working,
        LocalDate due,
        List<Skipped> skipped,
        List<LocalDate> madeUp,
        List<Integer> unknownYears) {

    /**
     * A day that does not count.
     *
     * @param why the name of the holiday or weekday; none when the clock stood still
     */
    public record Skipped(LocalDate day, @Nullable String why) {}

    /**
     * A stretch for which the clock stands still.
     *
     * @param from its first day
     * @param to its last day
     */
    public record Pause(LocalDate from, LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Counts calendar days. */
    public static Reckoning ofDays(LocalDate start, int days, List<Pause> pauses) {
        return count(start, days, pauses, Optional.empty());
    }

    /** Counts working days. */
    public static Reckoning ofWorkingDays(LocalDate start, int days, List<Pause> pauses, CalendarSpan calendar) {
        return count(start, days, pauses, Optional.of(calendar));
    }

    private static Reckoning count(LocalDate start, int days, List<Pause> pauses, Optional<CalendarSpan> calendar) {
        List<Skipped> skipped = new ArrayList<>();
        List<LocalDate> madeUp = new ArrayList<>();
        TreeSet<Integer> unknown = new TreeSet<>();
        LocalDate day = days < 0 ? start.plusDays(days) : start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            LocalDate today = day;
            Optional<String> off = calendar.flatMap(span -> span.offDay(today));
            if (pauses.stream().anyMatch(pause -> pause.covers(today))) {
                skipped.add(new Skipped(day, null));
            } else if (off.isPresent()) {
                skipped.add(new Skipped(day, off.get()));
            } else {
                left--;
                calendar.flatMap(span -> span.madeUp(today)).ifPresent(name -> madeUp.add(today));
            }
            if (calendar.filter(span -> !span.knows(today)).isPresent()) {
                unknown.add(day.getYear());
            }
        }
        return new Reckoning(start, days, calendar.isPresent(), day, skipped, madeUp, List.copyOf(unknown));
    }
}
