package org.ecopetition.process.petition;

import org.camunda.bpm.engine.variable.Variables;
import org.ecopetition.petition.HandlingLevel;
import org.ecopetition.petition.LevelRule;
import org.ecopetition.petition.LevelRules;
import org.ecopetition.process.handoff.DecisionTables;
import org.springframework.stereotype.Component;

/** The level of handling as the decision {@code repeat-level} gives it. */
@Component
class RepeatLevelDecision implements LevelRules {

    private final DecisionTables tables;

    RepeatLevelDecision(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public LevelRule ruleFor(int times, boolean notSatisfied) {
        return tables.ask(
                        "repeat-level",
                        Variables.createVariables()
                                .putValue("timesRaised", times)
                                .putValue("notSatisfied", notSatisfied))
                .map(row -> new LevelRule(
                        HandlingLevel.valueOf(row.text("level")),
                        row.flag("proposeKeyItem"),
                        row.number("priority"),
                        row.version()))
                .orElseThrow(() -> new IllegalStateException("repeat-level has no row for " + times));
    }
}
