package org.ecopetition.process.briefing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.briefing.BriefingDesk;
import org.springframework.stereotype.Component;

/** 催报动态: reminds the units that wrote nothing yet. */
@Component
class RemindContributors implements JavaDelegate {

    private final BriefingDesk desk;

    RemindContributors(BriefingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.remind(BriefingProcess.briefingOf(execution));
    }
}
