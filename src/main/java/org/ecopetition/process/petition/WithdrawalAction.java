package org.ecopetition.process.petition;

import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.process.ActingPerson;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseAction;
import org.ecopetition.process.CaseAtHand;
import org.springframework.stereotype.Component;

/** 核减: the coordination group strikes a petition off the count. */
@Component
class WithdrawalAction implements CaseAction {

    private final HandOffDesk handOffs;

    WithdrawalAction(HandOffDesk handOffs) {
        this.handOffs = handOffs;
    }

    @Override
    public String code() {
        return "withdraw";
    }

    @Override
    public Scope scope() {
        return Scope.PETITION;
    }

    @Override
    public boolean isOpenTo(ActingPerson person, CaseAtHand at) {
        return person.isLiaison();
    }

    @Override
    public boolean fits(ActingPerson person, CaseAtHand at) {
        return at.petition().status().open();
    }

    @Override
    public void perform(CaseAtHand at, Answers answers, String reason, ActingPerson person) {
        handOffs.withdraw(at.petition().caseNumber(), reason, person.id());
    }
}
