package org.ecopetition.process.handoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.disclosure.DraftDesk;
import org.springframework.stereotype.Component;

/** 拟定公开稿: writes the public text from the record. */
@Component
class DraftDisclosure implements JavaDelegate {

    private final DraftDesk drafts;

    DraftDisclosure(DraftDesk drafts) {
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        drafts.draft(HandoffProcess.handOffOf(execution));
    }
}
