package org.ecopetition.disclosure.web.setting;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.ecopetition.disclosure.table.TableColumn;
import org.ecopetition.disclosure.table.TableLayouts;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.organisation.setting.SettingHistory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an administrator sets the columns of the public table. */
@Controller
@RequestMapping("/organisation/table-layouts")
@OpenTo(ADMINISTRATOR)
class TableLayoutsPage {

    private static final String PAGE = "disclosure/layouts";
    private static final String SAVED = "/organisation/table-layouts?saved=true";

    private final TableLayouts layouts;
    private final SettingHistory history;

    TableLayoutsPage(TableLayouts layouts, SettingHistory history) {
        this.layouts = layouts;
        this.history = history;
    }

    /** @param layout the letter of a set; a new one begins with its columns */
    @GetMapping
    String show(
            @RequestParam(defaultValue = "A") String layout,
            @RequestParam(defaultValue = "false") boolean saved,
            Model model) {
        String letter = layout.matches("[A-Z]") ? layout : "A";
        model.addAttribute("saved", saved);
        TableLayoutForm form = TableLayoutForm.of(letter, layouts.find(letter).orElse(List.of()));
        model.addAttribute(form);
        return fill(model, form);
    }

    @PostMapping
    ModelAndView save(
            @Valid TableLayoutForm form,
            BindingResult typed,
            @RequestParam(defaultValue = "0") long seen,
            Principal person,
            Model model) {
        if (!typed.hasErrors()) {
            FormFaults.add(typed, form.faults());
        }
        return SettingHistory.store(
                typed,
                () -> layouts.set(form.letter(), form.headings(), form.from(), seen, person.getName()),
                SAVED + "&layout=" + form.letter(),
                () -> fill(model, form));
    }

    /** Takes back what has not come into force. */
    @PostMapping("/withdrawal")
    ModelAndView takeBack(
            @RequestParam("entry") String letter,
            @RequestParam LocalDate from,
            @RequestParam(defaultValue = "0") long seen,
            Principal person,
            Model model) {
        boolean taken = history.takeBack(TableLayouts.key(letter), from, seen, person.getName(), model);
        return SettingHistory.answer(taken, SAVED, () -> show(letter, false, model));
    }

    /** @param form what was typed, also where some of it could not be read and Spring keeps no record */
    private String fill(Model model, TableLayoutForm form) {
        model.addAttribute("letters", layouts.letters());
        model.addAttribute("letter", form.letter());
        model.addAttribute("typedLayout", form);
        model.addAttribute("columns", TableColumn.values());
        history.fill(model, TableLayouts.key(form.letter()));
        return PAGE;
    }
}
