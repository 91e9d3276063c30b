package org.ecopetition.process.addition;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.briefing.BriefingEvent.Answer;
import org.ecopetition.briefing.BriefingEvent.QuestionsAnswered;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.briefing.BriefingRecord;
import org.ecopetition.casework.fact.AdditionalFact;
import org.ecopetition.casework.fact.AdditionalFacts;
import org.ecopetition.process.variable.BriefingVariables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where answers to drawn fields are kept: with the case, or with the briefing. */
@Component
class KeptAnswers {

    private final CaseOfTask cases;
    private final AdditionalFacts facts;
    private final BriefingRecord briefings;
    private final Clock clock;

    KeptAnswers(CaseOfTask cases, AdditionalFacts facts, BriefingRecord briefings, Clock clock) {
        this.cases = cases;
        this.facts = facts;
        this.briefings = briefings;
        this.clock = clock;
    }

    /** @param formVersion version of the form that asked, null where the task has none */
    void keep(DelegateTask task, List<AdditionalFact> said, @Nullable Integer formVersion) {
        if (!CaseOfTask.isOfBriefing(task)) {
            facts.record(cases.of(task), said, formVersion, task.getAssignee());
            return;
        }
        briefings.keep(new QuestionsAnswered(
                new BriefingKey(task.getExecution().getProcessBusinessKey()),
                clock.instant(),
                task.getAssignee(),
                task.getTaskDefinitionKey(),
                CaseOfTask.nameOf(task),
                BriefingVariables.UNIT_GROUP.find(task).orElse(null),
                formVersion,
                said.stream()
                        .map(fact -> new Answer(fact.field(), fact.label(), fact.value(), fact.said()))
                        .toList()));
    }
}
