package org.ecopetition.petition.retention.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.setting.SettingHistory;
import org.ecopetition.petition.retention.EndedPetitions;
import org.ecopetition.petition.retention.RetentionRules;
import org.ecopetition.petition.retention.Tombstones;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an administrator says how long callers are kept. */
@Controller
@RequestMapping("/organisation/retention")
@OpenTo(ADMINISTRATOR)
class RetentionPage {

    private static final String PAGE = "petition/retention";
    private static final String SAVED = "/organisation/retention?saved=true";
    private static final int SHOWN = 50;
    private static final int DAYS_AHEAD = 30;

    private final RetentionRules rules;
    private final EndedPetitions ended;
    private final Tombstones tombstones;
    private final SettingHistory history;

    RetentionPage(RetentionRules rules, EndedPetitions ended, Tombstones tombstones, SettingHistory history) {
        this.rules = rules;
        this.ended = ended;
        this.tombstones = tombstones;
        this.history = history;
    }

    /** A petition whose caller is erased next. */
    record Next(String caseNumber, Instant endedAt, Instant dueAt, boolean held) {}

    @GetMapping
    String show(@RequestParam(defaultValue = "false") boolean saved, Model model) {
        model.addAttribute("saved", saved);
        model.addAttribute(RetentionForm.of(rules.now()));
        return fill(model);
    }

    @PostMapping
    ModelAndView save(
            @Valid RetentionForm form,
            BindingResult typed,
            @RequestParam(defaultValue = "0") long seen,
            Principal person,
            Model model) {
        return SettingHistory.store(
                typed, () -> rules.set(form.periods(), form.from(), seen, person.getName()), SAVED, () -> fill(model));
    }

    /** Takes back what has not come into force. */
    @PostMapping("/withdrawal")
    ModelAndView takeBack(
            @RequestParam LocalDate from, @RequestParam(defaultValue = "0") long seen, Principal person, Model model) {
        boolean taken = history.takeBack(RetentionRules.KEY, from, seen, person.getName(), model);
        return SettingHistory.answer(taken, SAVED, () -> show(false, model));
    }

    private String fill(Model model) {
        history.fill(model, RetentionRules.KEY);
        int days = rules.now().callerDays();
        model.addAttribute("next", days == 0 ? List.of() : next(days));
        model.addAttribute("ahead", DAYS_AHEAD);
        model.addAttribute("erased", tombstones.newest(SHOWN));
        return PAGE;
    }

    private List<Next> next(int days) {
        return ended.next(days, DAYS_AHEAD, SHOWN).stream()
                .map(one -> new Next(
                        one.caseNumber(), one.endedAt(), one.endedAt().plus(Duration.ofDays(days)), one.held()))
                .toList();
    }
}
