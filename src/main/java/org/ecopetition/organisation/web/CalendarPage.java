package org.ecopetition.organisation.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SettingChanges;
import org.ecopetition.organisation.calendar.CalendarDesk;
import org.ecopetition.organisation.calendar.CalendarRow;
import org.ecopetition.organisation.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an administrator reads and enters the holidays of each year. */
@Controller
@RequestMapping("/organisation/calendar")
@OpenTo(ADMINISTRATOR)
class CalendarPage {

    /** A list of holidays is short; whatever is longer is something else. */
    private static final int LONGEST_LIST = 40_000;

    private final WorkingCalendar calendar;
    private final CalendarDesk desk;
    private final SettingChanges changes;
    private final Clock clock;

    CalendarPage(WorkingCalendar calendar, CalendarDesk desk, SettingChanges changes, Clock clock) {
        this.calendar = calendar;
        this.desk = desk;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "false") boolean entered,
            Model model) {
        int shown =
                year == null || year < 1 || year > 9998 ? LocalDate.now(clock).getYear() : year;
        fill(model, shown);
        model.addAttribute("entered", entered);
        return "organisation/calendar";
    }

    /** Shows each line's fate first; stores the list when it comes back confirmed. */
    @PostMapping
    ModelAndView enter(
            @RequestParam int year,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Principal person,
            Model model)
            throws IOException {
        String given = file == null || file.isEmpty() ? list : decoded(file);
        List<String> faults = given.length() > LONGEST_LIST || given.indexOf('\0') >= 0
                ? List.of("size")
                : desk.faultsOf(year, source);
        List<CalendarRow> rows = faults.isEmpty() ? desk.read(year, given) : List.of();
        boolean good = faults.isEmpty() && !rows.isEmpty() && rows.stream().allMatch(row -> row.fault() == null);
        if (good && confirmed && desk.enter(year, source, given, person.getName())) {
            return new ModelAndView("redirect:/organisation/calendar?entered=true&year=" + year);
        }
        fill(model, faults.contains("year-range") ? LocalDate.now(clock).getYear() : year);
        model.addAttribute("source", source);
        model.addAttribute("list", faults.contains("size") ? "" : given);
        model.addAttribute("faults", faults.isEmpty() && rows.isEmpty() ? List.of("empty") : faults);
        model.addAttribute("rows", rows);
        model.addAttribute("good", good);
        return new ModelAndView("organisation/calendar", good ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private void fill(Model model, int year) {
        int thisYear = LocalDate.now(clock).getYear();
        model.addAttribute("year", year);
        model.addAttribute("years", calendar.years());
        model.addAttribute("days", calendar.daysOf(year));
        model.addAttribute("known", calendar.years().stream().anyMatch(known -> known.number() == year));
        model.addAttribute(
                "missing",
                List.of(thisYear, thisYear + 1).stream()
                        .filter(near -> calendar.years().stream().noneMatch(known -> known.number() == near))
                        .toList());
        model.addAttribute("changes", changes.newest("CALENDAR"));
    }

    private static String decoded(MultipartFile file) throws IOException {
        if (file.getSize() > LONGEST_LIST * 2L) {
            return "x".repeat(LONGEST_LIST + 1);
        }
        byte[] bytes = file.getBytes();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
