package org.ecopetition.casework.web;

import org.ecopetition.casework.ModelFiles;
import org.ecopetition.organisation.calendar.WorkingCalendar;
import org.ecopetition.organisation.unit.UnitPeople;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What an administrator finds at the beginning of the day: models, years without holidays and groups without a unit. */
@Component
class AdministratorsMatters {

    private final ModelFiles models;
    private final WorkingCalendar calendar;
    private final UnitPeople people;

    AdministratorsMatters(ModelFiles models, WorkingCalendar calendar, UnitPeople people) {
        this.models = models;
        this.calendar = calendar;
        this.people = people;
    }

    void fill(Model model) {
        model.addAttribute("conflicts", models.conflicts());
        model.addAttribute("refusedModels", models.refused());
        model.addAttribute("yearsMissing", calendar.missing());
        model.addAttribute("strays", people.strayGroups());
    }
}
