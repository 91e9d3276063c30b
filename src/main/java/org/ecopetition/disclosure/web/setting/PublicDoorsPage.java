package org.ecopetition.disclosure.web.setting;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.LocalDate;
import org.ecopetition.disclosure.petitioner.PublicDoors;
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

/** The page on which an administrator says how far the public's doors stand open. */
@Controller
@RequestMapping("/organisation/public-doors")
@OpenTo(ADMINISTRATOR)
class PublicDoorsPage {

    private static final String PAGE = "disclosure/doors";
    private static final String SAVED = "/organisation/public-doors?saved=true";

    private final PublicDoors doors;
    private final SettingHistory history;

    PublicDoorsPage(PublicDoors doors, SettingHistory history) {
        this.doors = doors;
        this.history = history;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "false") boolean saved, Model model) {
        model.addAttribute("saved", saved);
        model.addAttribute(PublicDoorsForm.of(doors.now()));
        return fill(model);
    }

    @PostMapping
    ModelAndView save(
            @Valid PublicDoorsForm form,
            BindingResult typed,
            @RequestParam(defaultValue = "0") long seen,
            Principal person,
            Model model) {
        return SettingHistory.store(
                typed, () -> doors.set(form.settings(), form.from(), seen, person.getName()), SAVED, () -> fill(model));
    }

    /** Takes back what has not come into force. */
    @PostMapping("/withdrawal")
    ModelAndView takeBack(
            @RequestParam LocalDate from, @RequestParam(defaultValue = "0") long seen, Principal person, Model model) {
        boolean taken = history.takeBack(PublicDoors.KEY, from, seen, person.getName(), model);
        return SettingHistory.answer(taken, SAVED, () -> show(false, model));
    }

    private String fill(Model model) {
        history.fill(model, PublicDoors.KEY);
        return PAGE;
    }
}
