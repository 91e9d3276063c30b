package org.ecopetition.casework.action;

import static org.ecopetition.casework.action.CaseAction.onPetition;

import org.ecopetition.casework.form.FormField;
import org.ecopetition.handoff.AssignmentDesk;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.petition.retention.ErasureHolds;
import org.ecopetition.petition.supplement.SupplementBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What may be done to a petition as a whole (整件). */
@Configuration(proxyBeanMethods = false)
class PetitionActions {

    private static final String BATCH = "batchNumber";

    /** 核减: the coordination group strikes a petition off the count. */
    @Bean
    CaseAction withdraw(AssignmentDesk assignments) {
        return onPetition("withdraw")
                .openTo(SignedIn::isLiaison)
                .offered(at -> at.petition().status().open())
                .does(act -> assignments.withdraw(act.number(), act.reason(), act.by()));
    }

    /** 暂缓清除: the coordination group keeps the caller beyond the time of the rule. */
    @Bean
    CaseAction holdErasure(ErasureHolds holds) {
        return onPetition("hold-erasure")
                .openTo(SignedIn::isLiaison)
                .offered(at -> !holds.isHeld(at.petition().caseNumber()))
                .does(act -> holds.hold(act.number(), act.reason(), act.by()));
    }

    /** 恢复清除. */
    @Bean
    CaseAction releaseErasure(ErasureHolds holds) {
        return onPetition("release-erasure")
                .openTo(SignedIn::isLiaison)
                .offered(at -> holds.isHeld(at.petition().caseNumber()))
                .does(act -> holds.release(act.number(), act.reason(), act.by()));
    }

    /** 补充办理: the coordination group asks more of a petition; a closed one opens again. */
    @Bean
    CaseAction supplement(SupplementBook supplements) {
        return onPetition("supplement")
                .openTo(SignedIn::isLiaison)
                .offered(at -> SupplementBook.takes(at.petition().status()))
                .asks(ActionField.of(FormField.integer(BATCH)).optional())
                .does(act -> supplements.order(act.number(), act.answers().integer(BATCH), act.reason(), act.by()));
    }
}
