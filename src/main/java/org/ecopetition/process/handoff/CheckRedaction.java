package org.ecopetition.process.handoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.disclosure.DraftDesk;
import org.springframework.stereotype.Component;

/** 脱敏检查: marks what looks like personal data in the public text. */
@Component
class CheckRedaction implements JavaDelegate {

    private final DraftDesk drafts;

    CheckRedaction(DraftDesk drafts) {
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        drafts.checkRedaction(HandoffProcess.handOffOf(execution));
    }
}
