package org.ecopetition.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CalendarDays extends Repository<CalendarDay, LocalDate> {

    Optional<CalendarDay> findById(LocalDate day);
}
