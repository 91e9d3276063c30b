package org.ecopetition.supervision.web;

import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecopetition.supervision.Visit;
import org.ecopetition.supervision.VisitBook;
import org.ecopetition.supervision.VisitEntry;
import org.ecopetition.supervision.VisitorKind;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
            List<String> ignored = new ArrayList<>();
            return new VisitBook.Search(
                    visitorOf(visitor == null ? "" : visitor),
                    dayOf(from == null ? "" : from, ignored),
                    dayOf(to == null ? "" : to, ignored),
                    text,
                    "open".equals(state) ? Boolean.TRUE : "done".equals(state) ? Boolean.FALSE : null);
        }

        int pageIndex() {
            return page == null ? 0 : Math.min(Math.max(page, 1), LAST_PAGE) - 1;
        }
    }

    @GetMapping
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
        Map<String, String> typed = new HashMap<>(Map.of(
                "onDay",
                LocalDate.now(clock).toString(),
                "caseNumber",
                caseNumber,
                "formKey",
                UUID.randomUUID().toString()));
        fill(model, typed, List.of());
        return "supervision/visit-form";
    }

    @PostMapping
    ModelAndView enter(@RequestParam Map<String, String> sent, Principal person, Model model) {
        List<String> faults = new ArrayList<>();
        VisitEntry entry = entryOf(sent, faults);
        try {
            if (faults.isEmpty()) {
                faults.addAll(book.enter(entry, formKeyOf(sent), person.getName()));
            }
        } catch (DataIntegrityViolationException twice) {
            return entered(); // the same form, handed in twice at the same moment
        }
        if (faults.isEmpty()) {
            return entered();
        }
        fill(model, sent, faults);
        return new ModelAndView("supervision/visit-form", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable String done, Model model) {
        show(model, visit(id), List.of(), Map.of());
        model.addAttribute("done", "corrected".equals(done) || "followed-up".equals(done) ? done : null);
        return "supervision/visit";
    }

    @GetMapping("/{id}/correction")
    String askForCorrection(@PathVariable long id, Model model) {
        Visit visit = visit(id);
        fill(model, typed(visit), List.of());
        model.addAttribute("visit", visit);
        return "supervision/visit-form";
    }

    @PostMapping("/{id}/correction")
    ModelAndView correct(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @RequestParam int version,
            Principal person,
            Model model) {
        Visit visit = visit(id);
        List<String> faults = new ArrayList<>();
        VisitEntry entry = entryOf(sent, faults);
        try {
            if (faults.isEmpty()) {
                faults.addAll(book.correct(id, version, entry, text(sent, "reason"), person.getName()));
            }
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException meanwhile) {
            faults.add("changed");
        }
        if (faults.isEmpty()) {
            return new ModelAndView("redirect:/visits/" + id + "?done=corrected");
        }
        fill(model, sent, faults);
        model.addAttribute("visit", visit);
        return new ModelAndView("supervision/visit-form", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @PostMapping("/{id}/follow-up")
    ModelAndView followUp(
            @PathVariable long id, @RequestParam Map<String, String> sent, Principal person, Model model) {
        visit(id);
        List<String> faults = new ArrayList<>();
        LocalDate day = dayOf(text(sent, "doneOn"), faults);
        try {
            if (faults.isEmpty()) {
                faults.addAll(book.followUp(id, text(sent, "doneNote"), day, person.getName()));
            }
        } catch (OptimisticLockingFailureException meanwhile) {
            faults.add("changed");
        }
        if (faults.isEmpty()) {
            return new ModelAndView("redirect:/visits/" + id + "?done=followed-up");
        }
        show(model, visit(id), faults, sent);
        return new ModelAndView("supervision/visit", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private void show(Model model, Visit visit, List<String> faults, Map<String, String> typed) {
        model.addAttribute("visit", visit);
        model.addAttribute("before", book.before(visit.id()));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
    }

    private void fill(Model model, Map<String, String> typed, List<String> faults) {
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults.stream().distinct().toList());
        model.addAttribute("visitors", VisitorKind.values());
        model.addAttribute("today", LocalDate.now(clock));
    }

    private Visit visit(long id) {
        return book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView entered() {
        return new ModelAndView("redirect:/visits?entered=true");
    }

    private static Map<String, String> typed(Visit visit) {
        Map<String, String> typed = new HashMap<>();
        typed.put("version", String.valueOf(visit.version()));
        typed.put("visitor", visit.visitor().name());
        typed.put("onDay", visit.onDay().toString());
        typed.put("place", visit.place());
        typed.put("people", visit.people());
        typed.put("instruction", visit.instruction());
        typed.put("firms", visit.firms().orElse(""));
        typed.put("sampling", visit.sampling().orElse(""));
        typed.put("followUp", visit.followUp().orElse(""));
        typed.put("followUpDue", visit.followUpDue().map(LocalDate::toString).orElse(""));
        typed.put("caseNumber", visit.caseNumber().map(Object::toString).orElse(""));
        return typed;
    }

    private static VisitEntry entryOf(Map<String, String> sent, List<String> faults) {
        return new VisitEntry(
                visitorOf(text(sent, "visitor")),
                dayOf(text(sent, "onDay"), faults),
                text(sent, "place"),
                text(sent, "people"),
                text(sent, "instruction"),
                text(sent, "firms"),
                text(sent, "sampling"),
                text(sent, "followUp"),
                dayOf(text(sent, "followUpDue"), faults),
                text(sent, "caseNumber"));
    }

    private static String text(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").replace("\r\n", "\n").strip();
    }

    private static UUID formKeyOf(Map<String, String> sent) {
        try {
            return UUID.fromString(text(sent, "formKey"));
        } catch (IllegalArgumentException notOurs) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "form key", notOurs);
        }
    }

    private static @Nullable VisitorKind visitorOf(String text) {
        for (VisitorKind kind : VisitorKind.values()) {
            if (kind.name().equals(text)) {
                return kind;
            }
        }
        return null;
    }

    private static @Nullable LocalDate dayOf(String text, List<String> faults) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            faults.add("date");
            return null;
        }
    }
}
