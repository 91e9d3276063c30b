package org.ecopetition.process.briefing;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.briefing.BriefingDesk;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.variable.BriefingVariables;
import org.springframework.stereotype.Component;

/** 审定简报: a leader approves the briefing, which numbers it, or sends it back. */
@Component
class ApproveBriefing extends UserTaskStep {

    private final BriefingDesk desk;
    private final BriefingSummary summary;

    ApproveBriefing(BriefingDesk desk, BriefingSummary summary) {
        this.desk = desk;
        this.summary = summary;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("approvalDecision", Decision.class),
                FormField.date("documentDate"),
                FormField.text("rejectionReason", 500));
    }

    @Override
    public void checkPerson(DelegateTask task, String person) {
        desk.mustBeReadBy(BriefingProcess.briefingOf(task), person);
    }

    @Override
    protected void prepare(DelegateTask task) {
        summary.toApprove(task);
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        BriefingKey key = BriefingProcess.briefingOf(task);
        Decision decision = answers.required("approvalDecision", Decision.class);
        switch (decision) {
            case APPROVE -> desk.approve(key, answers.date("documentDate"), person);
            case REJECT -> desk.reject(key, answers.required("rejectionReason"), person);
        }
        BriefingVariables.APPROVAL_DECISION.set(task.getExecution(), decision.name());
    }

    /** What a leader says to a briefing. */
    private enum Decision {
        APPROVE,
        REJECT
    }
}
