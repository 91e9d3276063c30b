package org.ecopetition.organisation.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SettingChanges;
import org.ecopetition.organisation.calendar.WorkingCalendar;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.organisation.programme.BatchCalendar;
import org.ecopetition.organisation.programme.Programme;
import org.ecopetition.organisation.programme.ProgrammeDesk;
import org.ecopetition.organisation.programme.ProgrammeEntry;
import org.ecopetition.organisation.programme.ProgrammeLevel;
import org.ecopetition.organisation.programme.RowPer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an administrator opens rounds of inspection (督察轮次) and corrects them. */
@Controller
@RequestMapping("/organisation/programmes")
@OpenTo(ADMINISTRATOR)
class ProgrammesPage {

    private final ProgrammeDesk desk;
    private final BatchCalendar batches;
    private final SettingChanges changes;
    private final TypesField types;
    private final WorkingCalendar calendar;

    ProgrammesPage(
            ProgrammeDesk desk,
            BatchCalendar batches,
            SettingChanges changes,
            TypesField types,
            WorkingCalendar calendar) {
        this.desk = desk;
        this.batches = batches;
        this.changes = changes;
        this.types = types;
        this.calendar = calendar;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String edit,
            @RequestParam(defaultValue = "false") boolean saved,
            Model model) {
        Optional<Programme> edited = Optional.ofNullable(edit).flatMap(desk::find);
        ProgrammeForm form = edited.map(this::formOf).orElse(ProgrammeForm.EMPTY);
        model.addAttribute(form);
        edited.ifPresent(one -> model.addAttribute("changed", one.name()));
        model.addAttribute("saved", saved);
        fill(model, form);
        return "organisation/programmes";
    }

    @PostMapping
    ModelAndView save(
            @Valid ProgrammeForm form,
            BindingResult typed,
            @RequestParam(defaultValue = "false") boolean known,
            @RequestParam(defaultValue = "0") long seen,
            Principal person,
            Model model) {
        ProgrammeEntry entry = form.entry(types.read(form.tableRules().types()));
        List<Fault> faults =
                typed.hasErrors() ? desk.faultsOf(entry, known) : desk.save(entry, known, seen, person.getName());
        faults.forEach(fault -> FormFaults.addUntold(typed, fault));
        if (!typed.hasErrors()) {
            return new ModelAndView("redirect:/organisation/programmes?saved=true");
        }
        model.addAttribute("changed", known ? typed.getFieldValue("name") : null);
        fill(model, form);
        return new ModelAndView("organisation/programmes", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** Fills in a batch for each day of a stretch; nothing is stored. */
    @PostMapping("/batches")
    ModelAndView fillIn(
            ProgrammeForm form,
            BindingResult ignored,
            @Valid BatchFilling filling,
            BindingResult typed,
            @RequestParam(defaultValue = "false") boolean known,
            Model model) {
        if (!typed.hasErrors() && !filling.isStretch()) {
            typed.rejectValue("fillTo", "programmes.fault.fill-stretch", new Object[] {BatchFilling.MOST}, "");
        }
        ProgrammeForm filled = typed.hasErrors() ? form : form.with(filling.days(calendar));
        model.addAllAttributes(new BeanPropertyBindingResult(filled, "programmeForm").getModel());
        model.addAttribute("changed", known ? filled.name() : null);
        fill(model, filled);
        return new ModelAndView(
                "organisation/programmes", typed.hasErrors() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
    }

    /** @param form what was typed, also where some of it could not be read and Spring keeps no record */
    private void fill(Model model, ProgrammeForm form) {
        if (!model.containsAttribute("batchFilling")) {
            model.addAttribute(BatchFilling.EMPTY);
        }
        model.addAttribute("typedBatches", form);
        model.addAttribute("seen", changes.latest(ProgrammeDesk.SUBJECT, form.code()));
        model.addAttribute("programmes", desk.all());
        model.addAttribute("levels", ProgrammeLevel.values());
        model.addAttribute("rowsPer", RowPer.values());
        model.addAttribute("allTypes", types.all());
        model.addAttribute("changes", changes.newest(ProgrammeDesk.SUBJECT));
    }

    private ProgrammeForm formOf(Programme programme) {
        return ProgrammeForm.of(
                programme,
                batches.of(programme.code()),
                types.said(programme.tableRules().types()));
    }
}
