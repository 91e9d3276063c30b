package org.ecopetition.process.handoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.handoff.HandOffDesk;
import org.springframework.stereotype.Component;

/** 销号: strikes an accepted hand-off off the list. */
@Component
class WriteOffHandOff implements JavaDelegate {

    private final HandOffDesk handOffs;

    WriteOffHandOff(HandOffDesk handOffs) {
        this.handOffs = handOffs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handOffs.writeOff(HandoffProcess.handOffOf(execution));
    }
}
