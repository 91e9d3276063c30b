package org.ecopetition.process.handoff;

import java.util.Optional;
import org.camunda.bpm.engine.variable.Variables;
import org.ecopetition.organisation.Programme;
import org.ecopetition.supervision.NoticeKind;
import org.ecopetition.supervision.NoticeRule;
import org.ecopetition.supervision.NoticeRules;
import org.springframework.stereotype.Component;

/** The desks and times of notices as the decision {@code supervision-notices} gives them. */
@Component
class NoticeDecision implements NoticeRules {

    private final DecisionTables tables;

    NoticeDecision(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<NoticeRule> ruleFor(Programme programme, NoticeKind kind) {
        return tables.ask(
                        "supervision-notices",
                        Variables.createVariables()
                                .putValue("programme", programme.code())
                                .putValue("programmeLevel", programme.level().name())
                                .putValue("kind", kind.name()))
                .map(row -> new NoticeRule(row.number("daysOverdue"), row.text("desk"), row.number("answerHours")));
    }
}
