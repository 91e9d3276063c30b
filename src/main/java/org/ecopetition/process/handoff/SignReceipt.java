package org.ecopetition.process.handoff;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.ReturnReason;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.FormField;
import org.ecopetition.process.UserTaskStep;
import org.springframework.stereotype.Component;

/** 签收交办件: the unit signs for a hand-off or returns it with a reason. */
@Component
class SignReceipt extends UserTaskStep {

    private final HandOffDesk handOffs;
    private final CaseSummary summary;

    SignReceipt(HandOffDesk handOffs, CaseSummary summary) {
        this.handOffs = handOffs;
        this.summary = summary;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("receiptDecision", Decision.class),
                FormField.choice("returnReason", ReturnReason.class),
                FormField.text("returnExplanation", 500),
                FormField.text("suggestedUnit", 64));
    }

    @Override
    protected void prepare(DelegateTask task) {
        summary.ofHandOff(task, List.of());
        task.setVariableLocal(
                "returnAllowed", handOffs.find(CaseSummary.handOffOf(task)).returnAllowed());
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        HandOffKey key = CaseSummary.handOffOf(task);
        Decision decision = answers.required("receiptDecision", Decision.class);
        switch (decision) {
            case SIGN -> handOffs.sign(key, person);
            case RETURN ->
                handOffs.sendBack(
                        key,
                        answers.required("returnReason", ReturnReason.class),
                        answers.required("returnExplanation"),
                        answers.text("suggestedUnit").orElse(null),
                        person);
        }
        HandoffProcess.RECEIPT_DECISION.set(task.getExecution(), decision.name());
    }

    /** What a unit does with a hand-off that arrived. */
    private enum Decision {
        SIGN,
        RETURN
    }
}
