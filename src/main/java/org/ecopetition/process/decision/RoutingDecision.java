package org.ecopetition.process.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecopetition.handoff.order.RoutingRules;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.process.decision.TableOutput.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The proposal of units as the decision {@code handoff-routing} gives it; where it has no row for the place, the unit that holds
 * the region leads.
 */
@Component
class RoutingDecision implements RoutingRules, TableUser {

    private static final TableInput<String> REGION_CODE = TableInput.text("regionCode", "430921", "430902", "");
    private static final TableInput<String> POLLUTION_TYPE = TableInput.choice("pollutionType", PollutionType.class);

    private static final TableContract CONTRACT = new TableContract(
            "handoff-routing",
            List.of(REGION_CODE, POLLUTION_TYPE),
            List.of(TableOutput.of("unit", Kind.UNIT), TableOutput.of("assisting", Kind.UNITS)),
            false);

    private final DecisionTables tables;
    private final Units units;

    RoutingDecision(DecisionTables tables, Units units) {
        this.tables = tables;
        this.units = units;
    }

    @Override
    public TableContract contract() {
        return CONTRACT;
    }

    @Override
    public Optional<Proposal> proposalFor(@Nullable String regionCode, Set<PollutionType> types) {
        String place = regionCode == null ? "" : regionCode;
        return byTable(place, types)
                .or(() -> units.holderOf(place).map(unit -> new Proposal(unit.id(), List.of())))
                .or(() -> place.isEmpty() ? Optional.empty() : byTable("", types));
    }

    private Optional<Proposal> byTable(String place, Set<PollutionType> types) {
        List<DecisionAnswer> rows = types.stream()
                .sorted()
                .map(type ->
                        tables.ask(CONTRACT, Map.ofEntries(REGION_CODE.with(place), POLLUTION_TYPE.with(type.name()))))
                .flatMap(Optional::stream)
                .toList();
        return rows.stream()
                .map(row -> row.text("unit"))
                .findFirst()
                .map(lead -> new Proposal(lead, without(lead, rows)));
    }

    /** Whoever leads for another type assists here. */
    private static List<String> without(String lead, List<DecisionAnswer> rows) {
        return rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(row.text("unit")), row.list("assisting").stream()))
                .filter(unit -> !unit.equals(lead))
                .distinct()
                .toList();
    }
}
