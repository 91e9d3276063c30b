package org.ecopetition.disclosure.web.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopetition.disclosure.table.PublicTable;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.programme.Programme;
import org.ecopetition.organisation.programme.ProgrammeDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form of conditions that stands above the table and the figures. */
@Component
public class FilterForm {

    /** A round of inspection as it is offered. */
    record Round(String code, String name) {}

    private final Units units;
    private final ProgrammeDesk programmes;
    private final PublicTable table;

    FilterForm(Units units, ProgrammeDesk programmes, PublicTable table) {
        this.units = units;
        this.programmes = programmes;
        this.table = table;
    }

    /** Puts before the page what was asked, what is wrong with it, and what can be chosen. */
    public void fill(Model model, SearchConditions wanted, TableView view, Query query) {
        model.addAttribute("wanted", wanted);
        model.addAttribute("view", view);
        model.addAttribute("query", wanted.query(view));
        model.addAttribute("tableQuery", wanted.query(view.asTable()));
        model.addAttribute("faults", query.byField());
        if (!query.isFaulty()) {
            String conditions = wanted.query(TableView.USUAL);
            model.addAttribute("feed", "/public/disclosures.atom" + conditions.substring(0, conditions.length() - 1));
        }
        List<Unit> regions = units.regions();
        model.addAttribute("regions", regions);
        model.addAttribute("formerRegions", formerRegions(regions, wanted.region()));
        model.addAttribute(
                "types", table.types(Objects.requireNonNullElse(query.search().programme(), "")));
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute("closings", ClosingState.values());
        model.addAttribute("programmes", roundsOffered(query.search().programme()));
        model.addAttribute("layouts", table.layouts());
    }

    /** Regions that are no more; one that was renamed is found by its new name, and offered by the old where that is asked for. */
    private List<String> formerRegions(List<Unit> regions, @Nullable String asked) {
        Set<String> now = regions.stream().map(Unit::name).collect(Collectors.toSet());
        Map<String, String> inForce = units.namesInForce();
        return units.regionNames().keySet().stream()
                .filter(name -> !now.contains(name))
                .filter(name -> !now.contains(inForce.getOrDefault(name, name)) || name.equals(asked))
                .sorted()
                .toList();
    }

    /** The rounds that anything is published of, and the one that is asked for; of the same name, told apart by their days. */
    private List<Round> roundsOffered(@Nullable String asked) {
        Set<String> published = table.programmes();
        List<Programme> offered = programmes.all().stream()
                .filter(round ->
                        published.contains(round.code()) || round.code().equals(asked))
                .toList();
        Map<String, Long> names =
                offered.stream().collect(Collectors.groupingBy(Programme::name, Collectors.counting()));
        return offered.stream()
                .map(round -> new Round(
                        round.code(),
                        names.getOrDefault(round.name(), 1L) == 1 ? round.name() : round.name() + distinctionOf(round)))
                .toList();
    }

    private static String distinctionOf(Programme round) {
        return round.stayFrom() == null
                ? " " + round.code()
                : " " + round.stayFrom() + "–"
                        + (round.stayTo() == null ? "" : round.stayTo().toString());
    }
}
