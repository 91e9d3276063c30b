package org.ecopetition.process.handoff;

import java.util.Optional;
import org.camunda.bpm.engine.variable.Variables;
import org.ecopetition.verification.Limit;
import org.ecopetition.verification.LimitTable;
import org.ecopetition.verification.Rule;
import org.springframework.stereotype.Component;

/** The limit values as the decision {@code environmental-limits} gives them. */
@Component
class LimitDecision implements LimitTable {

    private final DecisionTables tables;

    LimitDecision(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Limit> limitFor(Rule rule) {
        return tables.ask(
                        "environmental-limits",
                        Variables.createVariables()
                                .putValue("item", rule.item().name())
                                .putValue("zone", rule.zone() == null ? "" : rule.zone())
                                .putValue(
                                        "period",
                                        rule.period() == null
                                                ? ""
                                                : rule.period().name()))
                .map(row -> new Limit(
                        row.decimal("limit"),
                        row.text("unit"),
                        row.text("standard"),
                        row.text("clause"),
                        row.flag("confirmed"),
                        row.version()));
    }
}
