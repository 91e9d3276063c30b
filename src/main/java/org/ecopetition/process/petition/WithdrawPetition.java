package org.ecopetition.process.petition;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.handoff.AssignmentDesk;
import org.springframework.stereotype.Component;

/** 核减: takes the open hand-offs of a withdrawn petition back. */
@Component
class WithdrawPetition implements JavaDelegate {

    private final AssignmentDesk assignments;

    WithdrawPetition(AssignmentDesk assignments) {
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assignments.withdrawOpen(PetitionProcess.petitionOf(execution));
    }
}
