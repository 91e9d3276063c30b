package org.ecopetition.organisation.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.repository.Repository;

interface CalendarDays extends Repository<CalendarDay, LocalDate> {

    List<CalendarDay> findByOnDayBetweenOrderByOnDay(LocalDate from, LocalDate to);

    CalendarDay save(CalendarDay day);

    void flush();

    void deleteByOnDayBetween(LocalDate from, LocalDate to);
}
