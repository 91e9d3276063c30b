package org.ecopetition.process.handoff;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.ReturnDesk;
import org.ecopetition.handoff.ReturnReason;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.UnitOffer;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.variable.HandoffVariables;
import org.springframework.stereotype.Component;

/** 签收交办件: the unit signs for a hand-off or returns it with a reason. */
@Component
class SignReceipt extends UserTaskStep {

    private final HandOffDesk handOffs;
    private final ReturnDesk returns;
    private final CaseSummary summary;
    private final UnitOffer offer;

    SignReceipt(HandOffDesk handOffs, ReturnDesk returns, CaseSummary summary, UnitOffer offer) {
        this.offer = offer;
        this.handOffs = handOffs;
        this.returns = returns;
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
        HandoffVariables.RETURN_ALLOWED.set(
                task, handOffs.find(CaseSummary.handOffOf(task)).lead().mayReturn());
    }

    @Override
    public Map<String, Object> shown(DelegateTask task) {
        return Map.ofEntries(HandoffVariables.UNIT_OPTIONS.with(offer.units()));
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        HandOffKey key = CaseSummary.handOffOf(task);
        Decision decision = answers.required("receiptDecision", Decision.class);
        switch (decision) {
            case SIGN -> handOffs.sign(key, person);
            case RETURN ->
                returns.sendBack(
                        key,
                        answers.required("returnReason", ReturnReason.class),
                        answers.required("returnExplanation"),
                        answers.text("suggestedUnit"),
                        person);
        }
        HandoffVariables.RECEIPT_DECISION.set(task.getExecution(), decision.name());
    }

    /** What a unit does with a hand-off that arrived. */
    private enum Decision {
        SIGN,
        RETURN
    }
}
