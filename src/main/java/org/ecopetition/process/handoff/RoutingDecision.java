package org.ecopetition.process.handoff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.Variables;
import org.ecopetition.handoff.RoutingRules;
import org.ecopetition.petition.PollutionType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The proposal of units as the decision {@code handoff-routing} gives it. */
@Component
class RoutingDecision implements RoutingRules {

    private final DecisionTables tables;

    RoutingDecision(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Proposal> proposalFor(@Nullable String regionCode, Set<PollutionType> types) {
        List<DecisionTables.Row> rows = types.stream()
                .sorted()
                .map(type -> tables.ask(
                        "handoff-routing",
                        Variables.createVariables()
                                .putValue("regionCode", regionCode == null ? "" : regionCode)
                                .putValue("pollutionType", type.name())))
                .flatMap(Optional::stream)
                .toList();
        return rows.stream()
                .map(row -> row.text("unit"))
                .findFirst()
                .map(lead -> new Proposal(lead, without(lead, rows)));
    }

    /** Whoever leads for another type assists here. */
    private static List<String> without(String lead, List<DecisionTables.Row> rows) {
        return rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(row.text("unit")), row.list("assisting").stream()))
                .filter(unit -> !unit.equals(lead))
                .distinct()
                .toList();
    }
}
