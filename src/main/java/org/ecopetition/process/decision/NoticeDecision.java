package org.ecopetition.process.decision;

import java.util.Map;
import java.util.Optional;
import org.ecopetition.organisation.programme.Programme;
import org.ecopetition.supervision.NoticeKind;
import org.ecopetition.supervision.NoticeRule;
import org.ecopetition.supervision.NoticeRules;
import org.springframework.stereotype.Component;

/** The desks and times of notices as the decision {@code supervision-notices} gives them. */
@Component
class NoticeDecision implements NoticeRules {

    private static final TableInput<String> PROGRAMME = new TableInput<>("programme", String.class);
    private static final TableInput<String> PROGRAMME_LEVEL = new TableInput<>("programmeLevel", String.class);
    private static final TableInput<String> KIND = new TableInput<>("kind", String.class);

    private final DecisionTables tables;

    NoticeDecision(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<NoticeRule> ruleFor(Programme programme, NoticeKind kind) {
        return tables.ask(
                        "supervision-notices",
                        Map.ofEntries(
                                PROGRAMME.with(programme.code()),
                                PROGRAMME_LEVEL.with(programme.level().name()),
                                KIND.with(kind.name())))
                .map(row -> new NoticeRule(row.number("daysOverdue"), row.text("desk"), row.number("answerHours")));
    }
}
