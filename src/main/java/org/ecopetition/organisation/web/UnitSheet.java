package org.ecopetition.organisation.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ecopetition.organisation.SettingChanges;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.organisation.unit.UnitDesk;
import org.ecopetition.organisation.unit.UnitPeople;
import org.ecopetition.organisation.unit.UnitPlans;
import org.ecopetition.organisation.unit.UnitWork;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a unit shows: who works there, what is still to be done, how it was called before. */
@Component
class UnitSheet {

    private final Units units;
    private final UnitDesk desk;
    private final UnitPlans plans;
    private final UnitPeople people;
    private final UnitWork work;
    private final SettingChanges changes;
    private final MessageSource messages;

    UnitSheet(
            Units units,
            UnitDesk desk,
            UnitPlans plans,
            UnitPeople people,
            UnitWork work,
            SettingChanges changes,
            MessageSource messages) {
        this.units = units;
        this.desk = desk;
        this.plans = plans;
        this.people = people;
        this.work = work;
        this.changes = changes;
        this.messages = messages;
    }

    /** Puts it all before the page; a form that was sent stays as it came. */
    String fill(Model model, Unit unit) {
        offer(model, UnitNameForm.of(unit), "unitNameForm");
        offer(model, NewPersonForm.EMPTY, "newPersonForm");
        offer(model, new KnownPersonForm(""), "knownPersonForm");
        offer(model, new UnitClosingForm("", null), "unitClosingForm");
        model.addAttribute("unit", unit);
        model.addAttribute("successor", unit.mergedInto() == null ? null : units.nameOf(unit.mergedInto()));
        model.addAttribute("people", people.of(unit.id()));
        model.addAttribute("open", work.openOf(unit.id()));
        model.addAttribute("planned", plans.of(unit.id()));
        model.addAttribute("obstacles", sentences(plans.obstacles(unit.id())));
        model.addAttribute("names", units.all().stream().collect(Collectors.toMap(Unit::id, Unit::name)));
        model.addAttribute("formerNames", desk.formerNames(unit.id()));
        model.addAttribute(
                "others",
                units.open().stream()
                        .filter(other -> !other.id().equals(unit.id()))
                        .toList());
        model.addAttribute("seen", changes.latest(UnitDesk.SUBJECT, unit.id()));
        model.addAttribute("changes", changes.newest(UnitDesk.SUBJECT, unit.id()));
        return "organisation/unit";
    }

    private static void offer(Model model, Object form, String name) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    List<String> sentences(List<Fault> faults) {
        Locale language = LocaleContextHolder.getLocale();
        return faults.stream()
                .map(fault -> FormFaults.sentence(fault, messages, language))
                .toList();
    }
}
