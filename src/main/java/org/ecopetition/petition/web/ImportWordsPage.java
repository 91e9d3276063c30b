package org.ecopetition.petition.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.organisation.setting.SettingHistory;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.petition.transfer.word.ImportWordList;
import org.ecopetition.petition.transfer.word.TransferColumn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an administrator sets the words by which transfer lists are understood. */
@Controller
@RequestMapping("/organisation/import-words")
@OpenTo(ADMINISTRATOR)
class ImportWordsPage {

    private static final String PAGE = "petition/import-words";
    private static final String SAVED = "/organisation/import-words?saved=true";

    private final ImportWordList list;
    private final Units units;
    private final SettingHistory history;

    ImportWordsPage(ImportWordList list, Units units, SettingHistory history) {
        this.list = list;
        this.units = units;
        this.history = history;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "false") boolean saved, Model model) {
        ImportWordsForm form = ImportWordsForm.of(list.now());
        model.addAttribute("saved", saved);
        model.addAttribute(form);
        return fill(model, form);
    }

    @PostMapping
    ModelAndView save(
            @Valid ImportWordsForm form,
            BindingResult typed,
            @RequestParam(defaultValue = "0") long seen,
            Principal person,
            Model model) {
        if (!typed.hasErrors()) {
            FormFaults.add(typed, form.faults());
        }
        return SettingHistory.store(
                typed,
                () ->
                        list
                                .set(form.words(List.copyOf(regions().keySet())), form.from(), seen, person.getName())
                                .stream()
                                .toList(),
                SAVED,
                () -> fill(model, form));
    }

    /** Takes back what has not come into force. */
    @PostMapping("/withdrawal")
    ModelAndView takeBack(
            @RequestParam LocalDate from, @RequestParam(defaultValue = "0") long seen, Principal person, Model model) {
        boolean taken = history.takeBack(ImportWordList.KEY, from, seen, person.getName(), model);
        return SettingHistory.answer(taken, SAVED, () -> show(false, model));
    }

    /** @param form what was typed, also where some of it could not be read and Spring keeps no record */
    private String fill(Model model, ImportWordsForm form) {
        model.addAttribute("typedWords", form);
        model.addAttribute("columns", TransferColumn.values());
        model.addAttribute("types", PollutionType.values());
        model.addAttribute("channels", Channel.choices());
        model.addAttribute("regions", regions());
        history.fill(model, ImportWordList.KEY);
        return PAGE;
    }

    /** The names of regions by their codes, and the areas around them as they are known. */
    private Map<String, String> regions() {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.concat(
                        list.now().regions().keySet().stream().sorted(),
                        units.regions().stream().map(Unit::regionCode).filter(Objects::nonNull))
                .forEach(code -> names.put(code, units.regionName(code).orElse(code)));
        return names;
    }
}
