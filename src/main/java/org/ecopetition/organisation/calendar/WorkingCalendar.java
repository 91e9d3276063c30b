package org.ecopetition.organisation.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells working days from free ones: the week, corrected by public holidays and make-up working days. */
@Service
@Transactional(readOnly = true)
public class WorkingCalendar {

    /** How far ahead holidays are missed, in days: the State Council sets those of a year in the November before. */
    private static final int AHEAD = 45;

    private final CalendarDays exceptions;
    private final CalendarYears years;
    private final Clock clock;

    WorkingCalendar(CalendarDays exceptions, CalendarYears years, Clock clock) {
        this.exceptions = exceptions;
        this.years = years;
        this.clock = clock;
    }

    /** The calendar from that day on, as far as any deadline may reach. */
    public CalendarSpan from(LocalDate start) {
        return new CalendarSpan(
                exceptions.findByOnDayBetweenOrderByOnDay(start, start.plusDays(CalendarSpan.LONGEST)).stream()
                        .collect(Collectors.toMap(CalendarDay::onDay, Function.identity())),
                years().stream().map(CalendarYear::number).collect(Collectors.toSet()));
    }

    /** The last of {@code days} working days, counted from the day after {@code start}. */
    public LocalDate plusWorkingDays(LocalDate start, int days) {
        CalendarSpan span = from(start);
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= span.offDay(day).isEmpty() ? 1 : 0;
        }
        return day;
    }

    /** The years whose holidays are entered, the latest first. */
    public List<CalendarYear> years() {
        return years.findAllByOrderByNumberDesc();
    }

    /** The years that deadlines begun today reach into and whose holidays nobody has entered, the earliest first. */
    public List<Integer> missing() {
        return missingFrom(LocalDate.now(clock));
    }

    /** The years that deadlines begun on that day reach into and whose holidays nobody has entered, the earliest first. */
    public List<Integer> missingFrom(LocalDate day) {
        List<Integer> entered = years().stream().map(CalendarYear::number).toList();
        return IntStream.rangeClosed(day.getYear(), day.plusDays(AHEAD).getYear())
                .boxed()
                .filter(year -> !entered.contains(year))
                .toList();
    }

    /** The holidays and make-up working days of a year. */
    public List<CalendarDay> daysOf(int year) {
        return exceptions.findByOnDayBetweenOrderByOnDay(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
