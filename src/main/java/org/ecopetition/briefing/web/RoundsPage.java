package org.ecopetition.briefing.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;
import static org.ecopetition.organisation.Audience.LIAISON;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import org.ecopetition.briefing.BriefingRound;
import org.ecopetition.briefing.BriefingRounds;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.programme.ProgrammeDesk;
import org.ecopetition.organisation.setting.SettingHistory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of titles, distribution lists (报/送), numbers and schedules, for each round or for all. */
@Controller
@RequestMapping("/briefings/rounds")
@OpenTo({LIAISON, ADMINISTRATOR})
class RoundsPage {

    private final BriefingRounds rounds;
    private final ProgrammeDesk programmes;
    private final Units units;
    private final SettingHistory history;
    private final Clock clock;

    RoundsPage(BriefingRounds rounds, ProgrammeDesk programmes, Units units, SettingHistory history, Clock clock) {
        this.rounds = rounds;
        this.programmes = programmes;
        this.units = units;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping
    String ask(
            @RequestParam(defaultValue = BriefingRound.COMMON) String round,
            @RequestParam(defaultValue = "false") boolean saved,
            Model model) {
        BriefingRound settled = rounds.settled(known(round));
        model.addAttribute("saved", saved);
        model.addAttribute(RoundForm.of(settled, clock));
        return show(model, round);
    }

    @PostMapping
    ModelAndView save(
            @RequestParam(defaultValue = BriefingRound.COMMON) String round,
            @Valid RoundForm form,
            BindingResult typed,
            @RequestParam(defaultValue = "0") long seen,
            Principal person,
            Model model) {
        String programme = known(round);
        return SettingHistory.store(
                typed,
                () -> rounds.save(form.settled(programme, clock), form.from(), seen, person.getName()),
                saved(programme),
                () -> show(model, programme));
    }

    /** Takes back what has not come into force. */
    @PostMapping("/withdrawal")
    ModelAndView takeBack(
            @RequestParam("entry") String round,
            @RequestParam LocalDate from,
            @RequestParam(defaultValue = "0") long seen,
            Principal person,
            Model model) {
        String programme = known(round);
        boolean taken = history.takeBack(BriefingRound.key(programme), from, seen, person.getName(), model);
        return SettingHistory.answer(taken, saved(programme), () -> ask(programme, false, model));
    }

    private static String saved(String programme) {
        return UriComponentsBuilder.fromPath("/briefings/rounds")
                .queryParam("round", programme)
                .queryParam("saved", true)
                .toUriString();
    }

    private String show(Model model, String round) {
        history.fill(model, BriefingRound.key(round));
        model.addAttribute("round", round);
        model.addAttribute("programmes", programmes.all());
        model.addAttribute("allUnits", units.open());
        return "briefing/rounds";
    }

    private String known(String round) {
        if (!round.equals(BriefingRound.COMMON) && programmes.find(round).isEmpty()) {
            throw BriefingReader.missing();
        }
        return round;
    }
}
