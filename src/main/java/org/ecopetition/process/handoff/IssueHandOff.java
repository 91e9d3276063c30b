package org.ecopetition.process.handoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.handoff.HandOffDesk;
import org.springframework.stereotype.Component;

/** 发出交办单: sends the order to the unit. */
@Component
class IssueHandOff implements JavaDelegate {

    private final HandOffDesk handOffs;

    IssueHandOff(HandOffDesk handOffs) {
        this.handOffs = handOffs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handOffs.issue(HandoffProcess.handOffOf(execution));
    }
}
