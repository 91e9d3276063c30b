package org.ecopetition.process.decision;

import java.util.List;
import java.util.Map;
import org.ecopetition.handoff.deadline.DeadlineRule;
import org.ecopetition.handoff.deadline.DeadlineRule.MoreTime;
import org.ecopetition.handoff.deadline.DeadlineRules;
import org.ecopetition.organisation.programme.Programme;
import org.ecopetition.organisation.programme.ProgrammeLevel;
import org.ecopetition.process.decision.TableOutput.Kind;
import org.springframework.stereotype.Component;

/** The deadlines as the decision {@code handling-deadlines} gives them. */
@Component
public class DeadlineDecision implements DeadlineRules, TableUser {

    private static final TableInput<String> PROGRAMME = TableInput.text("programme", "S9YY");
    private static final TableInput<String> PROGRAMME_LEVEL = TableInput.choice("programmeLevel", ProgrammeLevel.class);
    private static final TableInput<Boolean> KEY_ITEM = TableInput.flag("keyItem");

    private static final TableContract CONTRACT = new TableContract(
            "handling-deadlines",
            List.of(PROGRAMME, PROGRAMME_LEVEL, KEY_ITEM),
            List.of(
                    TableOutput.number("handOffHours", 1, 24 * 366),
                    TableOutput.number("receiptHours", 1, 24 * 366),
                    TableOutput.number("returnWindowWorkingDays", 0, 366),
                    TableOutput.number("reminderHours", 0, 24 * 366),
                    TableOutput.number("feedbackDays", 1, 3660),
                    TableOutput.of("feedbackWorkingDays", Kind.FLAG),
                    TableOutput.number("publicityDays", 1, 366),
                    TableOutput.number("followUpDays", 1, 366),
                    TableOutput.number("extensionDays", 0, 3660),
                    TableOutput.number("extensionsAllowed", 0, 100),
                    TableOutput.number("pauseDays", 0, 3660),
                    TableOutput.of("source", Kind.TEXT)),
            true);

    private final DecisionTables tables;

    DeadlineDecision(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public TableContract contract() {
        return CONTRACT;
    }

    @Override
    public DeadlineRule ruleFor(Programme programme, boolean keyItem) {
        return tables.ask(
                        CONTRACT,
                        Map.ofEntries(
                                PROGRAMME.with(programme.code()),
                                PROGRAMME_LEVEL.with(programme.level().name()),
                                KEY_ITEM.with(keyItem)))
                .map(DeadlineDecision::rule)
                .orElseThrow(() -> new IllegalStateException("no deadline rule for " + programme.code()));
    }

    /** A row of the table as a rule. */
    public static DeadlineRule rule(DecisionAnswer row) {
        return new DeadlineRule(
                row.number("handOffHours"),
                row.number("receiptHours"),
                row.number("returnWindowWorkingDays"),
                row.number("reminderHours"),
                row.number("feedbackDays"),
                row.flag("feedbackWorkingDays"),
                row.number("publicityDays"),
                row.number("followUpDays"),
                new MoreTime(row.number("extensionDays"), row.number("extensionsAllowed"), row.number("pauseDays")),
                row.text("source") + " (" + row.version() + ")");
    }
}
