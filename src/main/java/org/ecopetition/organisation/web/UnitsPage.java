package org.ecopetition.organisation.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import jakarta.validation.Valid;
import java.security.Principal;
import java.util.stream.Collectors;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SettingChanges;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.organisation.unit.NewUnit;
import org.ecopetition.organisation.unit.UnitDesk;
import org.ecopetition.organisation.unit.UnitPeople;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an administrator sees all units and opens a new one. */
@Controller
@RequestMapping("/organisation/units")
@OpenTo(ADMINISTRATOR)
class UnitsPage {

    private static final String PAGE = "organisation/units";

    private final Units units;
    private final UnitDesk desk;
    private final UnitPeople people;
    private final SettingChanges changes;

    UnitsPage(Units units, UnitDesk desk, UnitPeople people, SettingChanges changes) {
        this.units = units;
        this.desk = desk;
        this.people = people;
        this.changes = changes;
    }

    /** @param group a group that was made in Camunda Admin and has no unit yet */
    @GetMapping
    String show(@RequestParam(required = false) @Nullable String group, Model model) {
        model.addAttribute(people.strayGroups().stream()
                .filter(stray -> stray.id().equals(group))
                .findFirst()
                .map(stray -> NewUnitForm.forGroup(stray.id(), stray.name()))
                .orElse(NewUnitForm.EMPTY));
        return fill(model);
    }

    @PostMapping
    ModelAndView open(@Valid NewUnitForm form, BindingResult typed, Principal person, Model model) {
        if (!typed.hasErrors()) {
            NewUnit unit = form.unit();
            FormFaults.add(typed, desk.open(unit, person.getName()));
            if (!typed.hasErrors()) {
                return new ModelAndView("redirect:/organisation/units/" + unit.id() + "?done=opened");
            }
        }
        return new ModelAndView(fill(model), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private String fill(Model model) {
        model.addAttribute("units", units.all());
        model.addAttribute("names", units.all().stream().collect(Collectors.toMap(Unit::id, Unit::name)));
        model.addAttribute("counts", people.counts());
        model.addAttribute("strays", people.strayGroups());
        model.addAttribute("changes", changes.newest(UnitDesk.SUBJECT));
        return PAGE;
    }
}
