package org.ecopetition.process.briefing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.briefing.BriefingDesk;
import org.springframework.stereotype.Component;

/** 汇总成稿: closes the news and lays out the draft. */
@Component
class StartEditing implements JavaDelegate {

    private final BriefingDesk desk;

    StartEditing(BriefingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.startEditing(BriefingProcess.briefingOf(execution));
    }
}
