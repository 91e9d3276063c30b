package org.ecopetition.organisation.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ecopetition.organisation.SettingChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an administrator enters the holidays of a year, as the State Council's notice sets them. */
@Service
@Transactional
public class CalendarDesk {

    private static final Logger log = LoggerFactory.getLogger(CalendarDesk.class);
    private static final int LONGEST_SOURCE = 200;
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final CalendarDays days;
    private final CalendarYears years;
    private final SettingChanges changes;
    private final ApplicationEventPublisher events;

    CalendarDesk(CalendarDays days, CalendarYears years, SettingChanges changes, ApplicationEventPublisher events) {
        this.days = days;
        this.years = years;
        this.changes = changes;
        this.events = events;
    }

    /** Reads a list without storing anything. */
    @Transactional(readOnly = true)
    public List<CalendarRow> read(int year, String list) {
        return new CalendarList(year).read(list);
    }

    /** What is wrong with year and source, as the end of a message key; empty when nothing is. */
    public List<String> faultsOf(int year, String source) {
        if (year < EARLIEST || year > LATEST) {
            return List.of("year-range");
        }
        return source.isBlank() || source.length() > LONGEST_SOURCE ? List.of("source") : List.of();
    }

    /**
     * Replaces the holidays of a year by those of the list.
     *
     * @return whether they were stored; a list with a faulty line, or without any, is not
     */
    public boolean enter(int year, String source, String list, String person) {
        List<CalendarRow> rows = read(year, list);
        if (!faultsOf(year, source).isEmpty()
                || rows.isEmpty()
                || rows.stream().anyMatch(row -> row.fault() != null || row.day() == null)) {
            return false;
        }
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        String before = said(days.findByOnDayBetweenOrderByOnDay(first, last));
        days.deleteByOnDayBetween(first, last);
        days.flush();
        List<CalendarDay> entered = rows.stream()
                .map(row -> days.save(new CalendarDay(Objects.requireNonNull(row.day()), row.works(), row.name())))
                .toList();
        years.save(new CalendarYear(year, source.strip()));
        changes.record("CALENDAR", String.valueOf(year), before, said(entered), person);
        events.publishEvent(new CalendarChanged(year, person));
        log.info("holidays of {} entered: {} days", year, entered.size());
        return true;
    }

    private static String said(List<CalendarDay> days) {
        return days.stream().map(day -> (day.works() ? "+" : "-") + day.onDay()).collect(Collectors.joining(" "));
    }
}
