package org.ecopetition.process.petition;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.petition.repeat.Repeats;
import org.springframework.stereotype.Component;

/** 查重: looks for earlier petitions about the same thing. */
@Component
class CheckRepeats implements JavaDelegate {

    private final Repeats repeats;

    CheckRepeats(Repeats repeats) {
        this.repeats = repeats;
    }

    @Override
    public void execute(DelegateExecution execution) {
        repeats.check(PetitionProcess.petitionOf(execution));
    }
}
