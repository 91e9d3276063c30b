package org.ecopetition.petition.web;

import static org.ecopetition.organisation.Audience.INTAKE;
import static org.ecopetition.organisation.Audience.LIAISON;

import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.petition.search.FoundPetition;
import org.ecopetition.petition.search.IntakeSearch;
import org.ecopetition.petition.search.Sought;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where intake finds who called before; what is looked for travels in the body, so that no history or log keeps it. */
@Controller
@RequestMapping("/intake/search")
@OpenTo({INTAKE, LIAISON})
class IntakeSearchPage {

    private static final String PAGE = "petition/intake-search";

    private final IntakeSearch search;
    private final Units units;

    IntakeSearchPage(IntakeSearch search, Units units) {
        this.search = search;
        this.units = units;
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("sought", SearchForm.BLANK);
        return PAGE;
    }

    @PostMapping
    ModelAndView find(
            @Valid @ModelAttribute("sought") SearchForm form, BindingResult typed, Principal person, Model model) {
        Sought sought = form.sought();
        FormFaults.add(typed, sought.faults());
        if (typed.hasErrors()) {
            return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        List<FoundPetition> found = search.find(sought, person.getName());
        model.addAttribute("found", found.stream().limit(IntakeSearch.MOST).toList());
        model.addAttribute("more", found.size() > IntakeSearch.MOST);
        model.addAttribute("most", IntakeSearch.MOST);
        model.addAttribute("forCallers", sought.isForCallers());
        model.addAttribute("regions", regionNames());
        return new ModelAndView(PAGE);
    }

    private Map<String, String> regionNames() {
        return units.regions().stream()
                .collect(Collectors.toMap(unit -> Objects.requireNonNull(unit.regionCode()), Unit::name));
    }
}
