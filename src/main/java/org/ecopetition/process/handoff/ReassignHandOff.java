package org.ecopetition.process.handoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.springframework.stereotype.Component;

/** 改派: carries the ruling out; from here on the other unit's officers have the tasks. */
@Component
class ReassignHandOff implements JavaDelegate {

    private final HandOffDesk handOffs;

    ReassignHandOff(HandOffDesk handOffs) {
        this.handOffs = handOffs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HandOffKey key = HandoffProcess.handOffOf(execution);
        handOffs.reassign(key);
        HandOff handOff = handOffs.find(key);
        HandoffProcess.UNIT_GROUP.set(execution, handOff.unit());
        HandoffProcess.HANDLING_GROUPS.set(execution, HandoffProcess.groupsOf(handOff));
    }
}
