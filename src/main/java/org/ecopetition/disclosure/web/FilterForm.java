package org.ecopetition.disclosure.web;

import java.util.Objects;
import org.ecopetition.disclosure.PublicTable;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.organisation.ProgrammeDesk;
import org.ecopetition.organisation.Units;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form of conditions that stands above the table and the figures. */
@Component
class FilterForm {

    private final Units units;
    private final ProgrammeDesk programmes;
    private final PublicTable table;

    FilterForm(Units units, ProgrammeDesk programmes, PublicTable table) {
        this.units = units;
        this.programmes = programmes;
        this.table = table;
    }

    void fill(Model model, Wanted wanted, Query query) {
        model.addAttribute("wanted", wanted);
        model.addAttribute("query", wanted.query());
        model.addAttribute("faults", query.byField());
        model.addAttribute("regions", units.regions());
        model.addAttribute(
                "types", table.types(Objects.requireNonNullElse(query.search().programme(), "")));
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute("closings", ClosingState.values());
        model.addAttribute("programmes", programmes.all());
        model.addAttribute("layouts", table.layouts());
    }
}
