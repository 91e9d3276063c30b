package org.ecopetition.organisation.calendar;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CalendarYears extends Repository<CalendarYear, Integer> {

    List<CalendarYear> findAllByOrderByNumberDesc();

    Optional<CalendarYear> findById(Integer number);

    CalendarYear save(CalendarYear year);
}
