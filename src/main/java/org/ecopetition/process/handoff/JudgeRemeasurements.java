package org.ecopetition.process.handoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.process.variable.HandoffVariables;
import org.ecopetition.rectification.RectificationDesk;
import org.springframework.stereotype.Component;

/** 复测结果判定: holds the re-measurement against the limits. */
@Component
class JudgeRemeasurements implements JavaDelegate {

    private final RectificationDesk rectifications;

    JudgeRemeasurements(RectificationDesk rectifications) {
        this.rectifications = rectifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean within = rectifications.judgeRemeasurement(HandoffProcess.handOffOf(execution));
        HandoffVariables.WITHIN_LIMITS.set(execution, within);
    }
}
