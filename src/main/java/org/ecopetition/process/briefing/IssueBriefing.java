package org.ecopetition.process.briefing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.briefing.BriefingIssues;
import org.springframework.stereotype.Component;

/** 印发简报: makes the papers and issues the briefing to its readers. */
@Component
class IssueBriefing implements JavaDelegate {

    private final BriefingIssues issues;

    IssueBriefing(BriefingIssues issues) {
        this.issues = issues;
    }

    @Override
    public void execute(DelegateExecution execution) {
        issues.issue(BriefingProcess.briefingOf(execution));
    }
}
