package org.ecopetition.organisation.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import jakarta.validation.Valid;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.calendar.CalendarDesk;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.form.FormFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an administrator reads and enters the holidays of each year, by clicks, as a file or by a notice. */
@Controller
@RequestMapping("/organisation/calendar")
@OpenTo(ADMINISTRATOR)
class CalendarPage {

    private static final String PAGE = "organisation/calendar";

    private final CalendarDesk desk;
    private final CalendarSheet sheet;
    private final Clock clock;

    CalendarPage(CalendarDesk desk, CalendarSheet sheet, Clock clock) {
        this.desk = desk;
        this.sheet = sheet;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "false") boolean entered,
            Model model) {
        int shown =
                year == null || year < 1 || year > 9998 ? LocalDate.now(clock).getYear() : year;
        model.addAttribute("entered", entered);
        model.addAttribute(new CalendarForm(shown, sheet.sourceOf(shown), "", null, false));
        sheet.fill(model, shown);
        return PAGE;
    }

    /** Shows each day's fate first; stores the list when it comes back confirmed. */
    @PostMapping
    ModelAndView enter(
            @Valid CalendarForm form,
            BindingResult typed,
            @RequestParam(defaultValue = "0") long seen,
            Principal person,
            Model model)
            throws IOException {
        if (typed.hasErrors()) {
            return shown(LocalDate.now(clock).getYear(), typed, model);
        }
        int year = Objects.requireNonNull(form.year(), "needed");
        String given = form.given();
        List<Fault> faults = form.confirmed()
                ? desk.enter(year, form.source(), given, seen, person.getName())
                : desk.faultsOf(year, form.source(), given);
        if (form.confirmed() && faults.isEmpty()) {
            return new ModelAndView("redirect:/organisation/calendar?entered=true&year=" + year);
        }
        return preview(form.of(given), faults, model);
    }

    /** Shows what becomes of the year by the days that were clicked on. */
    @PostMapping("/days")
    ModelAndView click(
            @Valid ClickedDays clicked,
            BindingResult typed,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String source,
            Model model) {
        CalendarForm form = new CalendarForm(year, source.strip(), clicked.list(sheet.linesOf(year)), null, false);
        return preview(form, desk.faultsOf(year, form.source(), form.list()), model);
    }

    private ModelAndView preview(CalendarForm form, List<Fault> faults, Model model) {
        BindingResult result = sheet.bound(form);
        FormFaults.add(result, faults);
        model.addAllAttributes(result.getModel());
        int year = Objects.requireNonNull(form.year(), "needed");
        boolean known =
                faults.stream().noneMatch(fault -> List.of("year", "source").contains(fault.field()));
        model.addAttribute("rows", known && form.list().indexOf('\0') < 0 ? desk.read(year, form.list()) : List.of());
        model.addAttribute("good", faults.isEmpty());
        return shown(known ? year : LocalDate.now(clock).getYear(), result, model);
    }

    private ModelAndView shown(int year, BindingResult typed, Model model) {
        sheet.fill(model, year);
        return new ModelAndView(PAGE, typed.hasErrors() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
    }
}
