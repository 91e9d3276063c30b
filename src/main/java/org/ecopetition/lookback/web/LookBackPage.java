package org.ecopetition.lookback.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.lookback.Draw;
import org.ecopetition.lookback.DrawMethod;
import org.ecopetition.lookback.DrawPlan;
import org.ecopetition.lookback.Look;
import org.ecopetition.lookback.LookBackBook;
import org.ecopetition.lookback.LookBackDesk;
import org.ecopetition.lookback.LookBackResult;
import org.ecopetition.lookback.Ticket;
import org.ecopetition.lookback.Ticket.Outcome;
import org.ecopetition.organisation.CsvSheet;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
class LookBackPage {

    private static final Set<String> SEE_ALL = Set.of("liaison", "leader", "auditor");
    private static final Set<String> DRAW = Set.of("liaison", "leader");
    private static final int USUAL_SHARE = 10;

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
    String list(Authentication login, Model model) {
        Set<String> groups = groupsOf(login);
        if (groups.stream().noneMatch(SEE_ALL::contains)) {
            model.addAttribute("results", lines(book.resultsOf(ownUnits(groups))));
            return "lookback/results";
        }
        show(
                model,
                groups,
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "from", LocalDate.now(clock).minusMonths(3).toString(),
                        "to", LocalDate.now(clock).toString(),
                        "method", DrawMethod.SHARE.name(),
                        "amount", String.valueOf(USUAL_SHARE)));
        return "lookback/draws";
    }

    @PostMapping
    ModelAndView draw(
            @RequestParam Map<String, String> sent,
            Authentication login,
            Principal person,
            Model model,
            Locale locale) {
        Optional<DrawPlan> plan = planOf(sent);
        UUID id = idOf(sent);
        try {
            desk.draw(id, plan.orElseThrow(() -> new Refusal("look-back.period")), person.getName());
            return new ModelAndView("redirect:/look-back/" + id);
        } catch (DataIntegrityViolationException twice) {
            return new ModelAndView("redirect:/look-back/" + id); // the same form, handed in twice at the same moment
        } catch (Refusal refusal) {
            model.addAttribute("refusal", words.say(locale, refusal.code(), refusal.arguments()));
            Map<String, String> again = new HashMap<>(sent);
            again.put("id", id.toString());
            show(model, groupsOf(login), again);
            return new ModelAndView("lookback/draws", HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Authentication login, Model model) {
        mustSeeAll(login);
        model.addAttribute("draw", find(id));
        model.addAttribute("lines", lines(book.drawn(id)));
        model.addAttribute("mayRecord", groupsOf(login).stream().anyMatch(DRAW::contains));
        return "lookback/draw";
    }

    /** Everything that was drawn from, so that anybody can repeat the draw. */
    @GetMapping("/{id}.csv")
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
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(sheet.bytes());
    }

    @GetMapping("/{id}/{handOff}")
    String ask(@PathVariable String id, @PathVariable String handOff, Model model) {
        model.addAttribute("typed", Map.of("on", LocalDate.now(clock).toString()));
        showTicket(id, ticket(id, handOff), model);
        return "lookback/look";
    }

    @PostMapping("/{id}/{handOff}")
    ModelAndView record(
            @PathVariable String id,
            @PathVariable String handOff,
            @RequestParam Map<String, String> sent,
            Principal person,
            Model model,
            Locale locale) {
        Ticket ticket = ticket(id, handOff);
        try {
            desk.record(id, ticket.handOff(), lookOf(sent), person.getName());
            return new ModelAndView("redirect:/look-back/" + id);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", words.say(locale, refusal.code(), refusal.arguments()));
            model.addAttribute("typed", sent);
            showTicket(id, ticket(id, handOff), model);
            return new ModelAndView("lookback/look", HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private void show(Model model, Set<String> groups, Map<String, String> typed) {
        model.addAttribute("typed", typed);
        model.addAttribute("draws", book.draws());
        model.addAttribute("methods", DrawMethod.values());
        model.addAttribute("mayDraw", groups.stream().anyMatch(DRAW::contains));
    }

    private void showTicket(String id, Ticket ticket, Model model) {
        model.addAttribute("draw", find(id));
        model.addAttribute("line", line(ticket));
        model.addAttribute("kinds", LookBackResult.values());
    }

    private List<? extends @Nullable Object> cells(Line line) {
        Ticket ticket = line.ticket();
        Optional<Outcome> found = ticket.outcome();
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

    private static Optional<DrawPlan> planOf(Map<String, String> sent) {
        try {
            return Optional.of(new DrawPlan(
                    LocalDate.parse(text(sent, "from")),
                    LocalDate.parse(text(sent, "to")),
                    "NUMBER".equals(sent.get("method")) ? DrawMethod.NUMBER : DrawMethod.SHARE,
                    numberIn(text(sent, "amount")),
                    sent.containsKey("byRegion")));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Look lookOf(Map<String, String> sent) {
        LookBackResult result = Arrays.stream(LookBackResult.values())
                .filter(known -> known.name().equals(sent.get("result")))
                .findFirst()
                .orElseThrow(() -> new Refusal("look-back.result"));
        try {
            return new Look(result, LocalDate.parse(text(sent, "on")), text(sent, "people"), text(sent, "finding"));
        } catch (DateTimeException unreadable) {
            throw new Refusal("look-back.day");
        }
    }

    /** Nothing where it is no number: no plan has room for it. */
    private static int numberIn(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private static UUID idOf(Map<String, String> sent) {
        try {
            return UUID.fromString(text(sent, "id"));
        } catch (IllegalArgumentException notOurs) {
            return UUID.randomUUID();
        }
    }

    private static String text(Map<String, String> sent, String name) {
        return Objects.toString(sent.get(name), "")
                .replace("\r\n", "\n")
                .replace("\0", "")
                .strip();
    }

    private static void mustSeeAll(Authentication login) {
        if (groupsOf(login).stream().noneMatch(SEE_ALL::contains)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static List<String> ownUnits(Set<String> groups) {
        return groups.stream()
                .filter(group -> group.startsWith("unit") && !group.equals("unit"))
                .toList();
    }

    private static Set<String> groupsOf(Authentication login) {
        return login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(authority -> authority.replaceFirst("^ROLE_", ""))
                .collect(Collectors.toUnmodifiableSet());
    }
}
