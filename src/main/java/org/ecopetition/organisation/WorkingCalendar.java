package org.ecopetition.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells working days from free ones: the week, corrected by public holidays and make-up working days. */
@Service
@Transactional(readOnly = true)
public class WorkingCalendar {

    private final CalendarDays exceptions;

    WorkingCalendar(CalendarDays exceptions) {
        this.exceptions = exceptions;
    }

    /** The last of {@code days} working days, counted from the day after {@code start}. */
    public LocalDate plusWorkingDays(LocalDate start, int days) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    boolean isWorkingDay(LocalDate day) {
        return exceptions
                .findById(day)
                .map(CalendarDay::works)
                .orElse(day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }
}
