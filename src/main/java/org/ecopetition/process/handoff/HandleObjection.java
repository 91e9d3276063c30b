package org.ecopetition.process.handoff;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.disclosure.ObjectionBox;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.FormField;
import org.ecopetition.process.UserTaskStep;
import org.springframework.stereotype.Component;

/** 处理异议: the coordination group answers objections or re-opens the case. */
@Component
class HandleObjection extends UserTaskStep {

    private final ObjectionBox objections;
    private final CaseSummary summary;
    private final CaseHistory history;

    HandleObjection(ObjectionBox objections, CaseSummary summary, CaseHistory history) {
        this.objections = objections;
        this.summary = summary;
        this.history = history;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("objectionOutcome", ObjectionOutcome.class), FormField.text("objectionAnswer", 1000));
    }

    @Override
    protected void prepare(DelegateTask task) {
        summary.ofHandOff(task, history.objections(CaseSummary.handOffOf(task)));
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        ObjectionOutcome outcome = answers.required("objectionOutcome", ObjectionOutcome.class);
        // the engine keeps milliseconds: the objection that opened the task counts as seen
        Instant seenUntil = task.getCreateTime().toInstant().plusMillis(1);
        boolean open = objections.decide(
                CaseSummary.handOffOf(task),
                outcome == ObjectionOutcome.REOPEN,
                answers.required("objectionAnswer"),
                seenUntil,
                person);
        HandoffProcess.OBJECTION_OUTCOME.set(task.getExecution(), outcome.name());
        HandoffProcess.OBJECTIONS_OPEN.set(task.getExecution(), open);
    }

    /** What becomes of objections. */
    private enum ObjectionOutcome {
        REOPEN,
        ANSWERED
    }
}
