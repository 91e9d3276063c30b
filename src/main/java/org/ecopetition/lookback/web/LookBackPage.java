package org.ecopetition.lookback.web;

import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LEADER;
import static org.ecopetition.organisation.Audience.LIAISON;
import static org.ecopetition.organisation.Audience.UNITS;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.frontdoor.CsvSheet;
import org.ecopetition.frontdoor.Download;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.lookback.Draw;
import org.ecopetition.lookback.DrawMethod;
import org.ecopetition.lookback.LookBackBook;
import org.ecopetition.lookback.LookBackDesk;
import org.ecopetition.lookback.LookBackResult;
import org.ecopetition.lookback.Ticket;
import org.ecopetition.lookback.Ticket.Outcome;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.Role;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Draws for the look-back and what was found: the coordination group and the leaders draw and take down, auditors read, and
 * officers of a unit read what was found about their own hand-offs.
 */
@Controller
@RequestMapping("/look-back")
@OpenTo({LIAISON, LEADER})
class LookBackPage {

    private final LookBackDesk desk;
    private final LookBackBook book;
    private final Units units;
    private final Wording words;
    private final Clock clock;

    LookBackPage(LookBackDesk desk, LookBackBook book, Units units, Wording words, Clock clock) {
        this.desk = desk;
        this.book = book;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    /** A ticket with the names of its county and unit. */
    record Line(Ticket ticket, String region, String unit) {}

    @GetMapping
    @OpenTo({LIAISON, LEADER, AUDITOR, UNITS})
    String list(Authentication login, Model model) {
        SignedIn person = SignedIn.of(login);
        if (!person.seesAll()) {
            model.addAttribute("results", lines(book.resultsOf(person.units())));
            return "lookback/results";
        }
        model.addAttribute(DrawForm.usual(LocalDate.now(clock)));
        show(model, person, UUID.randomUUID());
        return "lookback/draws";
    }

    @PostMapping
    ModelAndView draw(
            @RequestParam(name = "id", defaultValue = "") String formKey,
            @Valid DrawForm form,
            BindingResult typed,
            Authentication login,
            Model model) {
        UUID id = idOf(formKey);
        try {
            if (!typed.hasErrors()) {
                desk.draw(id, form.plan(), login.getName());
                return new ModelAndView("redirect:/look-back/" + id);
            }
        } catch (DataIntegrityViolationException twice) {
            return new ModelAndView("redirect:/look-back/" + id); // the same form, handed in twice at the same moment
        } catch (Refusal refusal) {
            FormFaults.add(typed, refusal.fault());
        }
        show(model, SignedIn.of(login), id);
        return new ModelAndView("lookback/draws", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @GetMapping("/{id}")
    @OpenTo({LIAISON, LEADER, AUDITOR, UNITS})
    String one(@PathVariable String id, Authentication login, Model model) {
        mustSeeAll(login);
        model.addAttribute("draw", find(id));
        model.addAttribute("lines", lines(book.drawn(id)));
        model.addAttribute("mayRecord", draws(SignedIn.of(login)));
        return "lookback/draw";
    }

    /** Everything that was drawn from, so that anybody can repeat the draw. */
    @GetMapping("/{id}.csv")
    @OpenTo({LIAISON, LEADER, AUDITOR, UNITS})
    ResponseEntity<byte[]> table(@PathVariable String id, Authentication login) {
        mustSeeAll(login);
        Draw draw = find(id);
        CsvSheet sheet = new CsvSheet(
                Stream.of("key", "region", "unit", "place", "ticket", "drawn", "result", "on", "people", "finding")
                        .map(column -> words.say("look-back.column." + column))
                        .toList());
        lines(book.all(id)).forEach(line -> sheet.add(cells(line)));
        String name = words.say(
                "look-back.file",
                draw.plan().from().toString(),
                draw.plan().to().toString(),
                String.valueOf(draw.nth()));
        return Download.of(name, Download.CSV).body(sheet.bytes());
    }

    @GetMapping("/{id}/{handOff}")
    String ask(@PathVariable String id, @PathVariable String handOff, Model model) {
        model.addAttribute(LookForm.on(LocalDate.now(clock)));
        showTicket(id, ticket(id, handOff), model);
        return "lookback/look";
    }

    @PostMapping("/{id}/{handOff}")
    ModelAndView record(
            @PathVariable String id,
            @PathVariable String handOff,
            @Valid LookForm form,
            BindingResult typed,
            Principal person,
            Model model) {
        Ticket ticket = ticket(id, handOff);
        try {
            if (!typed.hasErrors()) {
                desk.record(id, ticket.handOff(), form.report(), person.getName());
                return new ModelAndView("redirect:/look-back/" + id);
            }
        } catch (Refusal refusal) {
            FormFaults.add(typed, refusal.fault());
        }
        showTicket(id, ticket(id, handOff), model);
        return new ModelAndView("lookback/look", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private void show(Model model, SignedIn person, UUID id) {
        model.addAttribute("id", id);
        model.addAttribute("draws", book.draws());
        model.addAttribute("methods", DrawMethod.values());
        model.addAttribute("mayDraw", draws(person));
    }

    private void showTicket(String id, Ticket ticket, Model model) {
        model.addAttribute("draw", find(id));
        model.addAttribute("line", line(ticket));
        model.addAttribute("kinds", LookBackResult.values());
    }

    private List<? extends @Nullable Object> cells(Line line) {
        Ticket ticket = line.ticket();
        Optional<Outcome> found = Optional.ofNullable(ticket.outcome());
        return Arrays.asList(
                ticket.handOff(),
                line.region(),
                line.unit(),
                ticket.place(),
                ticket.number(),
                words.say(ticket.drawn() ? "look-back.yes" : "look-back.no"),
                found.map(outcome -> words.of(outcome.result())).orElse(""),
                found.map(outcome -> outcome.lookedOn().toString()).orElse(""),
                found.map(Outcome::people).orElse(""),
                found.map(Outcome::finding).orElse(""));
    }

    private List<Line> lines(List<Ticket> tickets) {
        Map<String, String> names =
                units.all().stream().collect(Collectors.toMap(unit -> unit.id(), unit -> unit.name()));
        return tickets.stream()
                .map(ticket -> new Line(
                        ticket,
                        names.getOrDefault("unit" + ticket.region(), ticket.region()),
                        names.getOrDefault(ticket.unit(), ticket.unit())))
                .toList();
    }

    private Line line(Ticket ticket) {
        return lines(List.of(ticket)).get(0);
    }

    private Draw find(String id) {
        return book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Ticket ticket(String id, String handOff) {
        try {
            return book.ticket(id, new HandOffKey(handOff))
                    .filter(Ticket::drawn)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException noKey) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no hand-off", noKey);
        }
    }

    private static UUID idOf(String formKey) {
        try {
            return UUID.fromString(formKey);
        } catch (IllegalArgumentException notOurs) {
            return UUID.randomUUID();
        }
    }

    private static void mustSeeAll(Authentication login) {
        if (!SignedIn.of(login).seesAll()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static boolean draws(SignedIn person) {
        return person.isAny(Role.LIAISON, Role.LEADER);
    }
}
