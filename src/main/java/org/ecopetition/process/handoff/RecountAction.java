package org.ecopetition.process.handoff;

import org.ecopetition.handoff.TimeDesk;
import org.ecopetition.process.ActingPerson;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseAction;
import org.ecopetition.process.CaseAtHand;
import org.springframework.stereotype.Component;

/** 改用现行时限: the coordination group has the deadlines of a hand-off counted by the table in force now. */
@Component
class RecountAction implements CaseAction {

    private final TimeDesk time;

    RecountAction(TimeDesk time) {
        this.time = time;
    }

    @Override
    public String code() {
        return "recount";
    }

    @Override
    public Scope scope() {
        return Scope.HAND_OFF;
    }

    @Override
    public boolean isOpenTo(ActingPerson person, CaseAtHand at) {
        return person.isLiaison();
    }

    @Override
    public boolean fits(ActingPerson person, CaseAtHand at) {
        return time.ruleChanged(at.theHandOff());
    }

    @Override
    public void perform(CaseAtHand at, Answers answers, String reason, ActingPerson person) {
        time.renewRule(at.theHandOff().key(), reason, person.id());
    }
}
