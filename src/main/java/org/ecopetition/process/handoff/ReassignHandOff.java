package org.ecopetition.process.handoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.ReturnDesk;
import org.ecopetition.process.variable.HandoffVariables;
import org.springframework.stereotype.Component;

/** 改派: carries the ruling out; from here on the other unit's officers have the tasks. */
@Component
class ReassignHandOff implements JavaDelegate {

    private final HandOffDesk handOffs;
    private final ReturnDesk returns;

    ReassignHandOff(HandOffDesk handOffs, ReturnDesk returns) {
        this.handOffs = handOffs;
        this.returns = returns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HandOffKey key = HandoffProcess.handOffOf(execution);
        returns.reassign(key);
        HandOff handOff = handOffs.find(key);
        HandoffVariables.UNIT_GROUP.set(execution, handOff.unit());
        HandoffVariables.HANDLING_GROUPS.set(execution, HandoffProcess.groupsOf(handOff));
    }
}
