package org.ecopetition.process.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.casework.history.SentBackLines;
import org.ecopetition.handoff.DeadlineWords;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.ReturnDesk;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.UnitOffer;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.variable.HandoffVariables;
import org.springframework.stereotype.Component;

/** 裁定退回: the coordination group decides whether a returned hand-off goes to another unit. */
@Component
class RuleOnReturn extends UserTaskStep {

    private final HandOffDesk handOffs;
    private final ReturnDesk returns;
    private final CaseSummary summary;
    private final UnitOffer offer;
    private final SentBackLines sentBack;
    private final DeadlineWords deadlines;

    RuleOnReturn(
            HandOffDesk handOffs,
            ReturnDesk returns,
            CaseSummary summary,
            SentBackLines sentBack,
            DeadlineWords deadlines,
            UnitOffer offer) {
        this.offer = offer;
        this.deadlines = deadlines;
        this.handOffs = handOffs;
        this.returns = returns;
        this.summary = summary;
        this.sentBack = sentBack;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("ruling", Ruling.class),
                FormField.text("reassignTo", 64),
                FormField.text("rulingReason", 500));
    }

    @Override
    protected void prepare(DelegateTask task) {
        HandOffKey key = CaseSummary.handOffOf(task);
        List<String> lines = new ArrayList<>(sentBack.lastReturn(key));
        lines.addAll(deadlines.returnWindow(handOffs.find(key), Locale.CHINESE));
        summary.ofHandOff(task, lines);
    }

    @Override
    public Map<String, Object> shown(DelegateTask task) {
        return Map.ofEntries(HandoffVariables.UNIT_OPTIONS.with(offer.units()));
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        HandOffKey key = CaseSummary.handOffOf(task);
        Ruling ruling = answers.required("ruling", Ruling.class);
        String reason = answers.required("rulingReason");
        switch (ruling) {
            case REASSIGN -> returns.grantReturn(key, answers.required("reassignTo"), reason, person);
            case REFUSE -> returns.refuseReturn(key, reason, person);
        }
        HandoffVariables.RULING.set(task.getExecution(), ruling.name());
    }

    /** What the coordination group decides on a return. */
    private enum Ruling {
        REASSIGN,
        REFUSE
    }
}
