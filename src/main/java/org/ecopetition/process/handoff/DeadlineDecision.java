package org.ecopetition.process.handoff;

import org.camunda.bpm.engine.variable.Variables;
import org.ecopetition.handoff.DeadlineRule;
import org.ecopetition.handoff.DeadlineRules;
import org.ecopetition.organisation.ProgrammeLevel;
import org.springframework.stereotype.Component;

/** The deadlines as the decision {@code handling-deadlines} gives them. */
@Component
class DeadlineDecision implements DeadlineRules {

    private final DecisionTables tables;

    DeadlineDecision(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public DeadlineRule ruleFor(ProgrammeLevel level, boolean keyItem) {
        return tables.ask(
                        "handling-deadlines",
                        Variables.createVariables()
                                .putValue("programmeLevel", level.name())
                                .putValue("keyItem", keyItem))
                .map(row -> new DeadlineRule(
                        row.number("receiptHours"),
                        row.number("returnWindowWorkingDays"),
                        row.number("reminderHours"),
                        row.number("feedbackDays"),
                        row.flag("feedbackWorkingDays"),
                        row.number("publicityDays"),
                        row.number("followUpDays"),
                        row.text("source") + " (" + row.version() + ")"))
                .orElseThrow(() -> new IllegalStateException("no deadline rule for " + level));
    }
}
