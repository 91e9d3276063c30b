package org.ecopetition.organisation.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecopetition.organisation.SettingChanges;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.form.Fault;
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

    /** The subject of its changes of settings. */
    public static final String SUBJECT = "CALENDAR";

    private static final String PREFIX = "calendar.fault.";
    private static final int LONGEST_SOURCE = 200;

    /** A list of holidays is short; whatever is longer is something else. */
    private static final int LONGEST_LIST = 40_000;

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

    /** Reads a list, an iCalendar file or the wording of a notice without storing anything. */
    public List<CalendarRow> read(int year, String text) {
        String plain = text.replace("\uFEFF", "");
        return CalendarFile.is(plain)
                ? new CalendarFile(year).read(plain)
                : CalendarNotice.is(plain) ? new CalendarNotice(year).read(plain) : new CalendarList(year).read(plain);
    }

    /** What is wrong with year, source and list; nothing is stored. */
    public List<Fault> faultsOf(int year, String source, String list) {
        List<Fault> faults = new ArrayList<>();
        if (year < EARLIEST || year > LATEST) {
            faults.add(new Fault("year", PREFIX + "year-range"));
        }
        if (source.isEmpty()
                || source.length() > LONGEST_SOURCE
                || source.indexOf('\n') >= 0
                || TypedText.hasUnprintable(source)) {
            faults.add(new Fault("source", PREFIX + "source"));
        }
        if (list.length() > LONGEST_LIST || list.indexOf('\0') >= 0) {
            faults.add(new Fault("list", PREFIX + "size"));
        } else if (faults.isEmpty()) {
            List<CalendarRow> rows = read(year, list);
            if (rows.isEmpty()) {
                faults.add(new Fault("list", PREFIX + "empty"));
            } else if (rows.stream().anyMatch(row -> row.fault() != null)) {
                faults.add(new Fault("list", "calendar.preview.bad"));
            }
        }
        return faults;
    }

    /**
     * Replaces the holidays of a year by those of the list.
     *
     * @param seen the number of the newest change of that year that the person saw
     * @return what is wrong; nothing was stored then
     */
    public List<Fault> enter(int year, String source, String list, long seen, String person) {
        List<Fault> faults = faultsOf(year, source, list);
        Optional<Fault> changed =
                faults.isEmpty() ? changes.claim(SUBJECT, String.valueOf(year), seen) : Optional.empty();
        if (!faults.isEmpty() || changed.isPresent()) {
            return changed.map(List::of).orElse(faults);
        }
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        List<String> before = said(days.findByOnDayBetweenOrderByOnDay(first, last));
        days.deleteByOnDayBetween(first, last);
        days.flush();
        List<CalendarDay> entered = read(year, list).stream()
                .map(row -> days.save(new CalendarDay(Objects.requireNonNull(row.day()), row.works(), row.name())))
                .toList();
        years.save(new CalendarYear(year, source));
        List<String> after = said(entered);
        changes.record(SUBJECT, String.valueOf(year), without(before, after), without(after, before), person);
        events.publishEvent(new CalendarChanged(year, person));
        log.info("holidays of {} entered: {} days", year, entered.size());
        return List.of();
    }

    /** What the record of changes says of the days that are in the one and not in the other. */
    private static String without(List<String> days, List<String> others) {
        return days.stream().filter(day -> !others.contains(day)).collect(Collectors.joining(" "));
    }

    private static List<String> said(List<CalendarDay> days) {
        return days.stream()
                .sorted(Comparator.comparing(CalendarDay::onDay))
                .map(day -> day.onDay() + (day.works() ? "班" : "休") + day.name())
                .toList();
    }
}
