package org.ecopetition.process.handoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.process.variable.HandoffVariables;
import org.ecopetition.verification.SiteVisits;
import org.springframework.stereotype.Component;

/** 汇总认定: derives the verdict on the whole from the findings. */
@Component
class RollUpVerdict implements JavaDelegate {

    private final SiteVisits visits;

    RollUpVerdict(SiteVisits visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Verdict whole = visits.rollUp(HandoffProcess.handOffOf(execution));
        HandoffVariables.HAND_OFF_UNSUBSTANTIATED.set(execution, whole == Verdict.UNSUBSTANTIATED);
    }
}
