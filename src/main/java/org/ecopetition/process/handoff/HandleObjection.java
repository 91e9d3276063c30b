package org.ecopetition.process.handoff;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.casework.history.ObjectionLines;
import org.ecopetition.disclosure.objection.ObjectionDecisions;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.variable.HandoffVariables;
import org.springframework.stereotype.Component;

/** 处理异议: the coordination group answers objections or re-opens the case. */
@Component
class HandleObjection extends UserTaskStep {

    private final ObjectionDecisions decisions;
    private final CaseSummary summary;
    private final ObjectionLines said;

    HandleObjection(ObjectionDecisions decisions, CaseSummary summary, ObjectionLines said) {
        this.decisions = decisions;
        this.summary = summary;
        this.said = said;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("objectionOutcome", ObjectionOutcome.class), FormField.text("objectionAnswer", 1000));
    }

    @Override
    protected void prepare(DelegateTask task) {
        summary.ofHandOff(task, said.objections(CaseSummary.handOffOf(task)));
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        ObjectionOutcome outcome = answers.required("objectionOutcome", ObjectionOutcome.class);
        // the engine keeps milliseconds: the objection that opened the task counts as seen
        Instant seenUntil = task.getCreateTime().toInstant().plusMillis(1);
        boolean open = decisions.decide(
                CaseSummary.handOffOf(task),
                outcome == ObjectionOutcome.REOPEN,
                answers.required("objectionAnswer"),
                seenUntil,
                person);
        HandoffVariables.OBJECTION_OUTCOME.set(task.getExecution(), outcome.name());
        HandoffVariables.OBJECTIONS_OPEN.set(task.getExecution(), open);
    }

    /** What becomes of objections. */
    private enum ObjectionOutcome {
        REOPEN,
        ANSWERED
    }
}
