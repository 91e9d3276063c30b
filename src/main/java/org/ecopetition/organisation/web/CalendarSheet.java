package org.ecopetition.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecopetition.organisation.SettingChanges;
import org.ecopetition.organisation.calendar.CalendarDay;
import org.ecopetition.organisation.calendar.CalendarDesk;
import org.ecopetition.organisation.calendar.CalendarSpan;
import org.ecopetition.organisation.calendar.CalendarYear;
import org.ecopetition.organisation.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** A year of the calendar as its page shows it: twelve months of weeks, each day to click on. */
@Component
class CalendarSheet {

    private static final int DAYS = 7;

    private final WorkingCalendar calendar;
    private final SettingChanges changes;
    private final Clock clock;

    CalendarSheet(WorkingCalendar calendar, SettingChanges changes, Clock clock) {
        this.calendar = calendar;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A day of the grid.
     *
     * @param day null before the first and after the last of the month
     * @param weekend whether nobody works on it by the week alone
     * @param differs whether the calendar says otherwise than the week
     * @param name of the holiday, or empty
     */
    record Cell(@Nullable LocalDate day, boolean weekend, boolean differs, String name) {}

    /** A month with its weeks, Mondays first. */
    record Month(int number, List<List<Cell>> weeks) {}

    void fill(Model model, int year) {
        int thisYear = LocalDate.now(clock).getYear();
        List<CalendarYear> years = calendar.years();
        model.addAttribute("year", year);
        model.addAttribute("years", years);
        model.addAttribute("months", months(year));
        model.addAttribute("days", calendar.daysOf(year));
        model.addAttribute("known", years.stream().anyMatch(known -> known.number() == year));
        model.addAttribute(
                "missing",
                IntStream.rangeClosed(thisYear, thisYear + 1)
                        .filter(near -> years.stream().noneMatch(known -> known.number() == near))
                        .boxed()
                        .toList());
        model.addAttribute("seen", changes.latest(CalendarDesk.SUBJECT, String.valueOf(year)));
        model.addAttribute("changes", changes.newest(CalendarDesk.SUBJECT));
    }

    String sourceOf(int year) {
        return calendar.years().stream()
                .filter(known -> known.number() == year)
                .map(CalendarYear::source)
                .findFirst()
                .orElse("");
    }

    /** The year as a list, a line for each day. */
    List<String> linesOf(int year) {
        return calendar.daysOf(year).stream()
                .map(day -> day.onDay() + "," + day.works() + "," + day.name())
                .toList();
    }

    /** The form with room for what is wrong with it. */
    BindingResult bound(CalendarForm form) {
        return new BeanPropertyBindingResult(form, "calendarForm");
    }

    private List<Month> months(int year) {
        Map<LocalDate, CalendarDay> exceptions =
                calendar.daysOf(year).stream().collect(Collectors.toMap(CalendarDay::onDay, day -> day));
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new Month(month, weeks(YearMonth.of(year, month), exceptions)))
                .toList();
    }

    private static List<List<Cell>> weeks(YearMonth month, Map<LocalDate, CalendarDay> exceptions) {
        List<List<Cell>> weeks = new ArrayList<>();
        LocalDate monday =
                month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        for (LocalDate week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusDays(DAYS)) {
            weeks.add(week.datesUntil(week.plusDays(DAYS))
                    .map(day -> YearMonth.from(day).equals(month)
                            ? cell(day, exceptions.get(day))
                            : new Cell(null, false, false, ""))
                    .toList());
        }
        return weeks;
    }

    private static Cell cell(LocalDate day, @Nullable CalendarDay exception) {
        boolean weekend = CalendarSpan.isWeekend(day);
        return new Cell(
                day,
                weekend,
                exception != null && exception.works() == weekend,
                exception == null ? "" : exception.name());
    }
}
