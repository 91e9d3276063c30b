package org.ecopetition.process.decision;

import java.util.Map;
import org.ecopetition.handoff.deadline.DeadlineRule;
import org.ecopetition.handoff.deadline.DeadlineRule.MoreTime;
import org.ecopetition.handoff.deadline.DeadlineRules;
import org.ecopetition.organisation.programme.Programme;
import org.springframework.stereotype.Component;

/** The deadlines as the decision {@code handling-deadlines} gives them. */
@Component
class DeadlineDecision implements DeadlineRules {

    private static final TableInput<String> PROGRAMME = new TableInput<>("programme", String.class);
    private static final TableInput<String> PROGRAMME_LEVEL = new TableInput<>("programmeLevel", String.class);
    private static final TableInput<Boolean> KEY_ITEM = new TableInput<>("keyItem", Boolean.class);

    private final DecisionTables tables;

    DeadlineDecision(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public DeadlineRule ruleFor(Programme programme, boolean keyItem) {
        return tables.ask(
                        "handling-deadlines",
                        Map.ofEntries(
                                PROGRAMME.with(programme.code()),
                                PROGRAMME_LEVEL.with(programme.level().name()),
                                KEY_ITEM.with(keyItem)))
                .map(row -> new DeadlineRule(
                        row.number("handOffHours"),
                        row.number("receiptHours"),
                        row.number("returnWindowWorkingDays"),
                        row.number("reminderHours"),
                        row.number("feedbackDays"),
                        row.flag("feedbackWorkingDays"),
                        row.number("publicityDays"),
                        row.number("followUpDays"),
                        new MoreTime(
                                row.number("extensionDays"), row.number("extensionsAllowed"), row.number("pauseDays")),
                        row.text("source") + " (" + row.version() + ")"))
                .orElseThrow(() -> new IllegalStateException("no deadline rule for " + programme.code()));
    }
}
