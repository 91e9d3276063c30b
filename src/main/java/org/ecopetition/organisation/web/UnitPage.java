package org.ecopetition.organisation.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.organisation.unit.UnitPlans;
import org.ecopetition.organisation.unit.UnitStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of one unit: its names, its people and its end. */
@Controller
@RequestMapping("/organisation/units/{unit}")
@OpenTo(ADMINISTRATOR)
class UnitPage {

    private final Units units;
    private final UnitPlans plans;
    private final UnitStaff staff;
    private final UnitSheet sheet;
    private final Clock clock;

    UnitPage(Units units, UnitPlans plans, UnitStaff staff, UnitSheet sheet, Clock clock) {
        this.units = units;
        this.plans = plans;
        this.staff = staff;
        this.sheet = sheet;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable("unit") String id, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", done);
        return sheet.fill(model, unit(id));
    }

    @PostMapping("/name")
    ModelAndView rename(
            @PathVariable("unit") String id,
            @Valid UnitNameForm form,
            BindingResult typed,
            @RequestParam long seen,
            Principal person,
            Model model) {
        if (!typed.hasErrors()) {
            FormFaults.add(
                    typed, plans.rename(id, form.name(), form.englishName(), form.since(), seen, person.getName()));
        }
        return answer(id, isToCome(form.since()) ? "planned" : "renamed", typed, model);
    }

    @PostMapping("/people")
    ModelAndView enter(
            @PathVariable("unit") String id,
            @Valid NewPersonForm form,
            BindingResult typed,
            Principal person,
            Model model) {
        if (!typed.hasErrors()) {
            FormFaults.add(typed, staff.enter(form.person(), unit(id).id(), person.getName()));
        }
        return answer(id, "entered", typed, model);
    }

    @PostMapping("/people/known")
    ModelAndView join(
            @PathVariable("unit") String id,
            @Valid KnownPersonForm form,
            BindingResult typed,
            Principal person,
            Model model) {
        if (!typed.hasErrors()) {
            FormFaults.add(typed, staff.join(form.known(), unit(id).id(), person.getName()));
        }
        return answer(id, "joined", typed, model);
    }

    @PostMapping("/people/{member}/removal")
    ModelAndView leave(@PathVariable("unit") String id, @PathVariable String member, Principal person, Model model) {
        return answer(id, "left", staff.leave(member, unit(id).id(), person.getName()), model);
    }

    @PostMapping("/closing")
    ModelAndView close(
            @PathVariable("unit") String id,
            @Valid UnitClosingForm form,
            BindingResult typed,
            @RequestParam long seen,
            Principal person,
            Model model) {
        if (!typed.hasErrors()) {
            FormFaults.add(typed, plans.close(id, form.successor(), form.closingOn(), seen, person.getName()));
        }
        return answer(id, isToCome(form.closingOn()) ? "planned" : "closed", typed, model);
    }

    /** Takes back what is planned. */
    @PostMapping("/withdrawal")
    ModelAndView takeBack(
            @PathVariable("unit") String id,
            @RequestParam LocalDate from,
            @RequestParam long seen,
            Principal person,
            Model model) {
        return answer(id, "withdrawn", plans.takeBack(unit(id).id(), from, seen, person.getName()), model);
    }

    private boolean isToCome(@Nullable LocalDate day) {
        return day != null && day.isAfter(LocalDate.now(clock));
    }

    private ModelAndView answer(String id, String deed, List<Fault> faults, Model model) {
        if (faults.isEmpty()) {
            return done(id, deed);
        }
        model.addAttribute("refused", sheet.sentences(faults));
        return new ModelAndView(sheet.fill(model, unit(id)), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ModelAndView answer(String id, String deed, BindingResult typed, Model model) {
        return typed.hasErrors()
                ? new ModelAndView(sheet.fill(model, unit(id)), HttpStatus.UNPROCESSABLE_ENTITY)
                : done(id, deed);
    }

    private static ModelAndView done(String id, String deed) {
        return new ModelAndView("redirect:/organisation/units/" + id + "?done=" + deed);
    }

    private Unit unit(String id) {
        return units.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
