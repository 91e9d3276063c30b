package org.ecopetition.process.handoff;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.supervision.SupervisionDesk;
import org.springframework.stereotype.Component;

/** 督办逾期件: a leader says what is to be done about an overdue hand-off. */
@Component
class SuperviseHandling extends UserTaskStep {

    private final SupervisionDesk supervision;
    private final CaseSummary summary;

    SuperviseHandling(SupervisionDesk supervision, CaseSummary summary) {
        this.supervision = supervision;
        this.summary = summary;
    }

    @Override
    public List<FormField> fields() {
        return List.of(FormField.text("supervisionInstruction", 500));
    }

    @Override
    protected void prepare(DelegateTask task) {
        summary.ofHandOff(task, List.of());
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        supervision.instruct(CaseSummary.handOffOf(task), answers.required("supervisionInstruction"), person);
    }
}
