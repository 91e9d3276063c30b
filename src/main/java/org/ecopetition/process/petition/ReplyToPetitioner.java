package org.ecopetition.process.petition;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.disclosure.petitioner.PetitionerReplies;
import org.springframework.stereotype.Component;

/** 答复信访人: writes what the petitioner is told. */
@Component
class ReplyToPetitioner implements JavaDelegate {

    private final PetitionerReplies replies;

    ReplyToPetitioner(PetitionerReplies replies) {
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        replies.reply(PetitionProcess.petitionOf(execution));
    }
}
