package org.ecopetition.briefing.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;
import static org.ecopetition.organisation.Audience.LIAISON;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.ecopetition.briefing.BriefingRound;
import org.ecopetition.briefing.BriefingRounds;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.organisation.programme.ProgrammeDesk;
import org.ecopetition.organisation.setting.SettingHistory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

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
        show(model, round);
        return "briefing/rounds";
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
        if (!typed.hasErrors()) {
            FormFaults.add(typed, rounds.save(form.settled(programme, clock), form.from(), seen, person.getName()));
        }
        if (!typed.hasErrors()) {
            return new ModelAndView("redirect:/briefings/rounds", Map.of("round", programme, "saved", true));
        }
        show(model, programme);
        return new ModelAndView("briefing/rounds", HttpStatus.UNPROCESSABLE_ENTITY);
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
        return history.takeBack(BriefingRound.key(programme), from, seen, person.getName(), model)
                ? new ModelAndView("redirect:/briefings/rounds", Map.of("round", programme, "saved", true))
                : new ModelAndView(ask(programme, false, model), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private void show(Model model, String round) {
        history.fill(model, BriefingRound.key(round));
        model.addAttribute("round", round);
        model.addAttribute("programmes", programmes.all());
        model.addAttribute("allUnits", units.open());
    }

    private String known(String round) {
        if (!round.equals(BriefingRound.COMMON) && programmes.find(round).isEmpty()) {
            throw BriefingReader.missing();
        }
        return round;
    }
}
