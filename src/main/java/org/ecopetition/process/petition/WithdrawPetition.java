package org.ecopetition.process.petition;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.handoff.HandOffDesk;
import org.springframework.stereotype.Component;

/** 核减: takes the open hand-offs of a withdrawn petition back. */
@Component
class WithdrawPetition implements JavaDelegate {

    private final HandOffDesk handOffs;

    WithdrawPetition(HandOffDesk handOffs) {
        this.handOffs = handOffs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handOffs.withdrawOpen(PetitionProcess.petitionOf(execution));
    }
}
