package org.ecopetition.process.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopetition.organisation.programme.Programme;
import org.ecopetition.organisation.programme.ProgrammeLevel;
import org.ecopetition.process.decision.TableOutput.Kind;
import org.ecopetition.supervision.NoticeKind;
import org.ecopetition.supervision.NoticeRule;
import org.ecopetition.supervision.NoticeRules;
import org.springframework.stereotype.Component;

/** The desks and times of notices as the decision {@code supervision-notices} gives them. */
@Component
class NoticeDecision implements NoticeRules, TableUser {

    private static final TableInput<String> PROGRAMME = TableInput.text("programme", "S9YY");
    private static final TableInput<String> PROGRAMME_LEVEL = TableInput.choice("programmeLevel", ProgrammeLevel.class);
    private static final TableInput<String> KIND = TableInput.choice("kind", NoticeKind.class);

    private static final TableContract CONTRACT = new TableContract(
            "supervision-notices",
            List.of(PROGRAMME, PROGRAMME_LEVEL, KIND),
            List.of(
                    TableOutput.number("daysOverdue", 0, 366),
                    TableOutput.of("desk", Kind.DESK),
                    TableOutput.number("answerHours", 1, 24 * 366)),
            true);

    private final DecisionTables tables;

    NoticeDecision(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public TableContract contract() {
        return CONTRACT;
    }

    @Override
    public Optional<NoticeRule> ruleFor(Programme programme, NoticeKind kind) {
        return tables.ask(
                        CONTRACT,
                        Map.ofEntries(
                                PROGRAMME.with(programme.code()),
                                PROGRAMME_LEVEL.with(programme.level().name()),
                                KIND.with(kind.name())))
                .map(row -> new NoticeRule(row.number("daysOverdue"), row.text("desk"), row.number("answerHours")));
    }
}
