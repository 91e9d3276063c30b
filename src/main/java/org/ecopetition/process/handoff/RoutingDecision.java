package org.ecopetition.process.handoff;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.variable.Variables;
import org.ecopetition.handoff.RoutingRules;
import org.ecopetition.petition.PollutionType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The proposal of a unit as the decision {@code handoff-routing} gives it. */
@Component
class RoutingDecision implements RoutingRules {

    private final DecisionTables tables;

    RoutingDecision(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<String> unitFor(@Nullable String regionCode, Set<PollutionType> types) {
        return types.stream()
                .sorted()
                .map(type -> tables.ask(
                        "handoff-routing",
                        Variables.createVariables()
                                .putValue("regionCode", regionCode == null ? "" : regionCode)
                                .putValue("pollutionType", type.name())))
                .flatMap(Optional::stream)
                .map(row -> row.text("unit"))
                .findFirst();
    }
}
