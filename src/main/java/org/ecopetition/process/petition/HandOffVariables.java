package org.ecopetition.process.petition;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.handoff.HandoffProcess;
import org.ecopetition.process.variable.PetitionVariables;
import org.springframework.stereotype.Component;

/** What a hand-off's process knows when it starts; nothing comes back from it. */
@Component
class HandOffVariables implements DelegateVariableMapping {

    private final HandoffProcess handoff;

    HandOffVariables(HandoffProcess handoff) {
        this.handoff = handoff;
    }

    @Override
    public void mapInputVariables(DelegateExecution petition, VariableMap started) {
        started.putAll(handoff.firstVariables(new HandOffKey(PetitionVariables.HAND_OFF_KEY.from(petition))));
    }

    @Override
    public void mapOutputVariables(DelegateExecution petition, VariableScope ended) {
        // the domain holds the results
    }
}
