package org.ecopetition.supervision.web;

import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LEADER;
import static org.ecopetition.organisation.Audience.LIAISON;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.supervision.visit.Visit;
import org.ecopetition.supervision.visit.VisitBook;
import org.ecopetition.supervision.visit.VisitorKind;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Visits of leaders and inspectors: the list, each by itself, and the forms to take one down, put it right and follow it up. */
@Controller
@RequestMapping("/visits")
@OpenTo({LIAISON, LEADER})
class VisitsPage {

    private static final int ROWS = 20;
    private static final int LAST_PAGE = 10_000;

    private final VisitBook book;
    private final Clock clock;

    VisitsPage(VisitBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * What somebody looks for, as the address carries it; what cannot be read is not asked.
     *
     * @param state open or done
     * @param page counted from 1
     */
    record Wanted(
            @Nullable String visitor,
            @Nullable String from,
            @Nullable String to,
            @Nullable String text,
            @Nullable String state,
            @Nullable Integer page) {

        VisitBook.Search search() {
            return new VisitBook.Search(
                    visitorOf(visitor),
                    dayOf(from),
                    dayOf(to),
                    text,
                    "open".equals(state) ? Boolean.TRUE : "done".equals(state) ? Boolean.FALSE : null);
        }

        int pageIndex() {
            return page == null ? 0 : Math.min(Math.max(page, 1), LAST_PAGE) - 1;
        }
    }

    @GetMapping
    @OpenTo({LIAISON, LEADER, AUDITOR})
    String list(
            @ModelAttribute("wanted") Wanted wanted,
            @RequestParam(defaultValue = "false") boolean entered,
            Model model) {
        model.addAttribute("visits", book.search(wanted.search(), wanted.pageIndex(), ROWS));
        model.addAttribute("visitors", VisitorKind.values());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("entered", entered);
        return "supervision/visits";
    }

    @GetMapping("/new")
    String ask(@RequestParam(defaultValue = "") String caseNumber, Model model) {
        model.addAttribute(VisitForm.blank(LocalDate.now(clock), caseNumber));
        model.addAttribute("formKey", UUID.randomUUID().toString());
        fill(model);
        return "supervision/visit-form";
    }

    @PostMapping
    ModelAndView enter(
            @RequestParam(defaultValue = "") String formKey,
            @Valid VisitForm form,
            BindingResult typed,
            Principal person,
            Model model) {
        if (!typed.hasErrors()) {
            FormFaults.add(typed, book.enter(form.entry(), keyOf(formKey), person.getName()));
        }
        if (!typed.hasErrors()) {
            return entered();
        }
        model.addAttribute("formKey", formKey);
        fill(model);
        return new ModelAndView("supervision/visit-form", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @GetMapping("/{id}")
    @OpenTo({LIAISON, LEADER, AUDITOR})
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable String done, Model model) {
        model.addAttribute("followUpForm", new VisitForm.FollowUp("", LocalDate.now(clock)));
        show(model, visit(id));
        model.addAttribute("done", "corrected".equals(done) || "followed-up".equals(done) ? done : null);
        return "supervision/visit";
    }

    @GetMapping("/{id}/correction")
    String askForCorrection(@PathVariable long id, Model model) {
        Visit visit = visit(id);
        model.addAttribute(VisitForm.of(visit));
        model.addAttribute("reasonForm", new VisitForm.Reason(""));
        model.addAttribute("visit", visit);
        model.addAttribute("version", visit.version());
        fill(model);
        return "supervision/visit-form";
    }

    @PostMapping("/{id}/correction")
    ModelAndView correct(
            @PathVariable long id,
            @RequestParam int version,
            @Valid VisitForm form,
            BindingResult typed,
            @Valid @ModelAttribute("reasonForm") VisitForm.Reason why,
            BindingResult typedReason,
            Principal person,
            Model model) {
        Visit visit = visit(id);
        try {
            if (!typed.hasErrors()) {
                book.correct(id, version, form.entry(), why.reason(), person.getName())
                        .forEach(fault -> FormFaults.add(fault.field().equals("reason") ? typedReason : typed, fault));
            }
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException meanwhile) {
            FormFaults.add(typed, VisitBook.CHANGED_MEANWHILE);
        }
        if (!typed.hasErrors() && !typedReason.hasErrors()) {
            return new ModelAndView("redirect:/visits/" + id + "?done=corrected");
        }
        model.addAttribute("visit", visit);
        model.addAttribute("version", version);
        fill(model);
        return new ModelAndView("supervision/visit-form", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @PostMapping("/{id}/follow-up")
    ModelAndView followUp(
            @PathVariable long id,
            @Valid @ModelAttribute("followUpForm") VisitForm.FollowUp form,
            BindingResult typed,
            Principal person,
            Model model) {
        visit(id);
        try {
            if (!typed.hasErrors()) {
                FormFaults.add(typed, book.followUp(id, form.doneNote(), form.doneOn(), person.getName()));
            }
        } catch (OptimisticLockingFailureException meanwhile) {
            FormFaults.add(typed, VisitBook.CHANGED_MEANWHILE);
        }
        if (!typed.hasErrors()) {
            return new ModelAndView("redirect:/visits/" + id + "?done=followed-up");
        }
        show(model, visit(id));
        return new ModelAndView("supervision/visit", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private void show(Model model, Visit visit) {
        model.addAttribute("visit", visit);
        model.addAttribute("before", book.before(visit.id()));
        model.addAttribute("today", LocalDate.now(clock));
    }

    private void fill(Model model) {
        model.addAttribute("visitors", VisitorKind.values());
        model.addAttribute("today", LocalDate.now(clock));
    }

    private Visit visit(long id) {
        return book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView entered() {
        return new ModelAndView("redirect:/visits?entered=true");
    }

    private static UUID keyOf(String formKey) {
        try {
            return UUID.fromString(formKey.strip());
        } catch (IllegalArgumentException notOurs) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "form key", notOurs);
        }
    }

    private static @Nullable VisitorKind visitorOf(@Nullable String wanted) {
        return Arrays.stream(VisitorKind.values())
                .filter(kind -> kind.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate dayOf(@Nullable String wanted) {
        try {
            return wanted == null ? null : LocalDate.parse(wanted);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
