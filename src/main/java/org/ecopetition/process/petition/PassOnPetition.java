package org.ecopetition.process.petition;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.petition.PetitionRegister;
import org.springframework.stereotype.Component;

/** 转主管部门: passes a petition that is none of ours on. */
@Component
class PassOnPetition implements JavaDelegate {

    private final PetitionRegister register;

    PassOnPetition(PetitionRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        register.passOn(PetitionProcess.petitionOf(execution));
    }
}
