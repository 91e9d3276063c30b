package org.ecopetition.process.handoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.process.variable.HandoffVariables;
import org.ecopetition.verification.SiteVisits;
import org.springframework.stereotype.Component;

/** 监测结果判定: holds the measurements of one allegation against the limits. */
@Component
class JudgeMeasurements implements JavaDelegate {

    private final SiteVisits visits;

    JudgeMeasurements(SiteVisits visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Verdict verdict =
                visits.judge(HandoffProcess.handOffOf(execution), HandoffVariables.ALLEGATION.from(execution));
        HandoffVariables.UNSUBSTANTIATED.setLocal(execution, verdict == Verdict.UNSUBSTANTIATED);
    }
}
