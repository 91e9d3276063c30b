package org.ecopetition.disclosure.web.setting;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.LocalDate;
import org.ecopetition.disclosure.table.TableLayouts;
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

/** The page on which an administrator sets the title of the public table, its usual columns and how long a document of it may be. */
@Controller
@RequestMapping("/organisation/table-layouts/frame")
@OpenTo(ADMINISTRATOR)
class TableFramePage {

    private static final String SAVED = "/organisation/table-layouts/frame?saved=true";

    private final TableLayouts layouts;
    private final SettingHistory history;

    TableFramePage(TableLayouts layouts, SettingHistory history) {
        this.layouts = layouts;
        this.history = history;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "false") boolean saved, Model model) {
        model.addAttribute("saved", saved);
        model.addAttribute(TableFrameForm.of(layouts.frame()));
        return fill(model);
    }

    @PostMapping
    ModelAndView save(
            @Valid TableFrameForm form,
            BindingResult typed,
            @RequestParam(defaultValue = "0") long seen,
            Principal person,
            Model model) {
        return SettingHistory.store(
                typed, () -> layouts.set(form.frame(), form.from(), seen, person.getName()), SAVED, () -> fill(model));
    }

    /** Takes back what has not come into force. */
    @PostMapping("/withdrawal")
    ModelAndView takeBack(
            @RequestParam LocalDate from, @RequestParam(defaultValue = "0") long seen, Principal person, Model model) {
        boolean taken = history.takeBack(TableLayouts.FRAME, from, seen, person.getName(), model);
        return SettingHistory.answer(taken, SAVED, () -> show(false, model));
    }

    private String fill(Model model) {
        model.addAttribute("letters", layouts.letters());
        history.fill(model, TableLayouts.FRAME);
        return "disclosure/layout-frame";
    }
}
