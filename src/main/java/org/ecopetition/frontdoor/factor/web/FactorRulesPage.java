package org.ecopetition.frontdoor.factor.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.LocalDate;
import org.ecopetition.frontdoor.factor.FactorGroups;
import org.ecopetition.frontdoor.factor.FactorRules;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.setting.SettingHistory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an administrator says which groups have to sign in with one-time codes, and which may. */
@Controller
@RequestMapping("/admin/sign-on/rules")
@OpenTo(ADMINISTRATOR)
class FactorRulesPage {

    private static final String PAGE = "frontdoor/factor-rules";
    private static final String SAVED = "/admin/sign-on/rules?saved=true";

    private final FactorRules rules;
    private final SettingHistory history;

    FactorRulesPage(FactorRules rules, SettingHistory history) {
        this.rules = rules;
        this.history = history;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "false") boolean saved, Model model) {
        model.addAttribute("saved", saved);
        model.addAttribute(FactorRulesForm.of(rules.now()));
        return fill(model);
    }

    @PostMapping
    ModelAndView save(
            @Valid FactorRulesForm form,
            BindingResult typed,
            @RequestParam(defaultValue = "0") long seen,
            Principal person,
            Model model) {
        return SettingHistory.store(
                typed,
                () -> rules.set(form.groups(), form.from(), form.reason(), seen, person.getName()),
                SAVED,
                () -> fill(model));
    }

    /** Takes back what has not come into force. */
    @PostMapping("/withdrawal")
    ModelAndView takeBack(
            @RequestParam LocalDate from, @RequestParam(defaultValue = "0") long seen, Principal person, Model model) {
        boolean taken = history.takeBack(FactorRules.KEY, from, seen, person.getName(), model);
        return SettingHistory.answer(taken, SAVED, () -> show(false, model));
    }

    private String fill(Model model) {
        history.fill(model, FactorRules.KEY);
        model.addAttribute("groups", FactorGroups.known());
        return PAGE;
    }
}
