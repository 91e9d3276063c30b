package org.ecopetition.process.petition;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.petition.PetitionRegister;
import org.springframework.stereotype.Component;

/** 并入原件: joins a repeat to the earlier petition. */
@Component
class LinkRepeat implements JavaDelegate {

    private final PetitionRegister register;

    LinkRepeat(PetitionRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        register.merge(PetitionProcess.petitionOf(execution));
    }
}
