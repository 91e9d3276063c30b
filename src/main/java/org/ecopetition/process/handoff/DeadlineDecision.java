package org.ecopetition.process.handoff;

import org.camunda.bpm.engine.variable.Variables;
import org.ecopetition.handoff.DeadlineRule;
import org.ecopetition.handoff.DeadlineRules;
import org.ecopetition.organisation.Programme;
import org.springframework.stereotype.Component;

/** The deadlines as the decision {@code handling-deadlines} gives them. */
@Component
class DeadlineDecision implements DeadlineRules {

    private final DecisionTables tables;

    DeadlineDecision(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public DeadlineRule ruleFor(Programme programme, boolean keyItem) {
        return tables.ask(
                        "handling-deadlines",
                        Variables.createVariables()
                                .putValue("programme", programme.code())
                                .putValue("programmeLevel", programme.level().name())
                                .putValue("keyItem", keyItem))
                .map(row -> new DeadlineRule(
                        row.number("handOffHours"),
                        row.number("receiptHours"),
                        row.number("returnWindowWorkingDays"),
                        row.number("reminderHours"),
                        row.number("feedbackDays"),
                        row.flag("feedbackWorkingDays"),
                        row.number("publicityDays"),
                        row.number("followUpDays"),
                        row.number("extensionDays"),
                        row.number("extensionsAllowed"),
                        row.number("pauseDays"),
                        row.text("source") + " (" + row.version() + ")"))
                .orElseThrow(() -> new IllegalStateException("no deadline rule for " + programme.code()));
    }
}
