package org.ecopetition.briefing.web;

import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.briefing.BriefingRound;
import org.ecopetition.briefing.BriefingRound.Rhythm;
import org.ecopetition.briefing.BriefingRounds;
import org.ecopetition.briefing.DistributionList;
import org.ecopetition.organisation.ProgrammeDesk;
import org.ecopetition.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of titles, distribution lists (报/送), numbers and schedules, for each round or for all. */
@Controller
@RequestMapping("/briefings/rounds")
class RoundsPage {

    private final BriefingRounds rounds;
    private final ProgrammeDesk programmes;
    private final Units units;
    private final Clock clock;

    RoundsPage(BriefingRounds rounds, ProgrammeDesk programmes, Units units, Clock clock) {
        this.rounds = rounds;
        this.programmes = programmes;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    String ask(
            @RequestParam(defaultValue = BriefingRound.COMMON) String round,
            @RequestParam(defaultValue = "false") boolean saved,
            Authentication login,
            Model model) {
        Reader.of(login).mustSettle();
        BriefingRound settled = rounds.settled(known(round));
        model.addAttribute("saved", saved);
        show(model, round, typed(settled), settled.list().readers(), List.of());
        return "briefing/rounds";
    }

    @PostMapping
    ModelAndView save(
            @RequestParam MultiValueMap<String, String> sent, Authentication login, Principal person, Model model) {
        Reader.of(login).mustSettle();
        String round = known(text(sent, "round"));
        List<String> readers = sent.getOrDefault("readers", List.of());
        List<String> faults = new ArrayList<>();
        Rhythm rhythm = new Rhythm(
                numberIn(text(sent, "newsHours")),
                numberIn(text(sent, "reminderHours")),
                instantOf(text(sent, "nextCutoff"), faults),
                numberIn(text(sent, "everyDays")));
        if (faults.isEmpty()) {
            faults.addAll(rounds.save(
                    new BriefingRound(
                            round,
                            text(sent, "title"),
                            text(sent, "issuer"),
                            text(sent, "team"),
                            new DistributionList(text(sent, "reportTo"), text(sent, "sendTo"), readers),
                            numberIn(text(sent, "nextNumber")),
                            rhythm),
                    person.getName()));
        }
        if (faults.isEmpty()) {
            return new ModelAndView("redirect:/briefings/rounds", Map.of("round", round, "saved", true));
        }
        show(model, round, sent.toSingleValueMap(), readers, faults);
        return new ModelAndView("briefing/rounds", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private void show(Model model, String round, Map<String, String> typed, List<String> readers, List<String> faults) {
        model.addAttribute("round", round);
        model.addAttribute("programmes", programmes.all());
        model.addAttribute("allUnits", units.all());
        model.addAttribute("typed", typed);
        model.addAttribute("readers", readers);
        model.addAttribute("faults", faults);
    }

    private Map<String, String> typed(BriefingRound round) {
        Map<String, String> typed = new HashMap<>();
        typed.put("title", round.title());
        typed.put("issuer", round.issuer());
        typed.put("team", round.team());
        typed.put("reportTo", round.list().reportTo());
        typed.put("sendTo", round.list().sendTo());
        typed.put("nextNumber", String.valueOf(round.nextNumber()));
        typed.put("newsHours", String.valueOf(round.rhythm().newsHours()));
        typed.put("reminderHours", String.valueOf(round.rhythm().reminderHours()));
        typed.put("everyDays", String.valueOf(round.rhythm().everyDays()));
        Instant next = round.rhythm().nextCutoff();
        typed.put(
                "nextCutoff",
                next == null
                        ? ""
                        : LocalDateTime.ofInstant(next, clock.getZone()).toString());
        return typed;
    }

    private String known(String round) {
        if (!round.equals(BriefingRound.COMMON) && programmes.find(round).isEmpty()) {
            throw Reader.missing();
        }
        return round;
    }

    private @Nullable Instant instantOf(String typed, List<String> faults) {
        try {
            return typed.isEmpty()
                    ? null
                    : LocalDateTime.parse(typed.replace(' ', 'T'))
                            .atZone(clock.getZone())
                            .toInstant();
        } catch (DateTimeException unreadable) {
            faults.add("nextCutoff");
            return null;
        }
    }

    private static int numberIn(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null
                ? ""
                : value.replace("\r\n", " ").replace("\n", " ").strip();
    }
}
