package org.ecopetition.process.petition;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.petition.PetitionRegister;
import org.springframework.stereotype.Component;

/** 归档: files a petition away whose hand-offs have all ended. */
@Component
class ClosePetition implements JavaDelegate {

    private final PetitionRegister register;

    ClosePetition(PetitionRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        register.close(PetitionProcess.petitionOf(execution));
    }
}
