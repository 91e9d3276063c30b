package org.ecopetition.process.decision;

import java.util.Map;
import org.ecopetition.petition.repeat.HandlingLevel;
import org.ecopetition.petition.repeat.LevelRule;
import org.ecopetition.petition.repeat.LevelRules;
import org.springframework.stereotype.Component;

/** The level of handling as the decision {@code repeat-level} gives it. */
@Component
class RepeatLevelDecision implements LevelRules {

    private static final TableInput<Integer> TIMES_RAISED = new TableInput<>("timesRaised", Integer.class);
    private static final TableInput<Boolean> NOT_SATISFIED = new TableInput<>("notSatisfied", Boolean.class);

    private final DecisionTables tables;

    RepeatLevelDecision(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public LevelRule ruleFor(int times, boolean notSatisfied) {
        return tables.ask("repeat-level", Map.ofEntries(TIMES_RAISED.with(times), NOT_SATISFIED.with(notSatisfied)))
                .map(row -> new LevelRule(
                        HandlingLevel.valueOf(row.text("level")),
                        row.flag("proposeKeyItem"),
                        row.number("priority"),
                        row.version()))
                .orElseThrow(() -> new IllegalStateException("repeat-level has no row for " + times));
    }
}
