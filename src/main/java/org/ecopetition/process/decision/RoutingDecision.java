package org.ecopetition.process.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecopetition.handoff.order.RoutingRules;
import org.ecopetition.petition.PollutionType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The proposal of units as the decision {@code handoff-routing} gives it. */
@Component
class RoutingDecision implements RoutingRules {

    private static final TableInput<String> REGION_CODE = new TableInput<>("regionCode", String.class);
    private static final TableInput<String> POLLUTION_TYPE = new TableInput<>("pollutionType", String.class);

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
                        Map.ofEntries(
                                REGION_CODE.with(regionCode == null ? "" : regionCode),
                                POLLUTION_TYPE.with(type.name()))))
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
