package org.ecopetition.process.decision;

import java.util.List;
import java.util.Map;
import org.ecopetition.petition.repeat.HandlingLevel;
import org.ecopetition.petition.repeat.LevelRule;
import org.ecopetition.petition.repeat.LevelRules;
import org.ecopetition.process.decision.TableOutput.Kind;
import org.springframework.stereotype.Component;

/** The level of handling as the decision {@code repeat-level} gives it. */
@Component
class RepeatLevelDecision implements LevelRules, TableUser {

    private static final TableInput<Integer> TIMES_RAISED = TableInput.count("timesRaised", 12);
    private static final TableInput<Boolean> NOT_SATISFIED = TableInput.flag("notSatisfied");

    private static final TableContract CONTRACT = new TableContract(
            "repeat-level",
            List.of(TIMES_RAISED, NOT_SATISFIED),
            List.of(
                    TableOutput.choice("level", HandlingLevel.class),
                    TableOutput.of("proposeKeyItem", Kind.FLAG),
                    TableOutput.number("priority", 0, 1000)),
            true);

    private final DecisionTables tables;

    RepeatLevelDecision(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public TableContract contract() {
        return CONTRACT;
    }

    @Override
    public LevelRule ruleFor(int times, boolean notSatisfied) {
        return tables.ask(CONTRACT, Map.ofEntries(TIMES_RAISED.with(times), NOT_SATISFIED.with(notSatisfied)))
                .map(row -> new LevelRule(
                        HandlingLevel.valueOf(row.text("level")),
                        row.flag("proposeKeyItem"),
                        row.number("priority"),
                        row.version()))
                .orElseThrow(() -> new IllegalStateException("repeat-level has no row for " + times));
    }
}
