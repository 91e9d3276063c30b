package org.ecopetition.process.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.handoff.DeadlineWords;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.FormField;
import org.ecopetition.process.UserTaskStep;
import org.springframework.stereotype.Component;

/** 裁定退回: the coordination group decides whether a returned hand-off goes to another unit. */
@Component
class RuleOnReturn extends UserTaskStep {

    private final HandOffDesk handOffs;
    private final CaseSummary summary;
    private final CaseHistory history;
    private final DeadlineWords deadlines;

    RuleOnReturn(HandOffDesk handOffs, CaseSummary summary, CaseHistory history, DeadlineWords deadlines) {
        this.deadlines = deadlines;
        this.handOffs = handOffs;
        this.summary = summary;
        this.history = history;
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
        List<String> lines = new ArrayList<>(history.lastReturn(key));
        lines.addAll(deadlines.returnWindow(handOffs.find(key), Locale.CHINESE));
        summary.ofHandOff(task, lines);
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        HandOffKey key = CaseSummary.handOffOf(task);
        Ruling ruling = answers.required("ruling", Ruling.class);
        String reason = answers.required("rulingReason");
        switch (ruling) {
            case REASSIGN -> handOffs.grantReturn(key, answers.required("reassignTo"), reason, person);
            case REFUSE -> handOffs.refuseReturn(key, reason, person);
        }
        HandoffProcess.RULING.set(task.getExecution(), ruling.name());
    }

    /** What the coordination group decides on a return. */
    private enum Ruling {
        REASSIGN,
        REFUSE
    }
}
