package org.ecopetition.process.handoff;

import org.ecopetition.handoff.TimeDesk;
import org.ecopetition.process.ActingPerson;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseAction;
import org.ecopetition.process.CaseAtHand;
import org.springframework.stereotype.Component;

/** 恢复计时: the coordination group ends a pause early. */
@Component
class ResumeAction implements CaseAction {

    private final TimeDesk time;

    ResumeAction(TimeDesk time) {
        this.time = time;
    }

    @Override
    public String code() {
        return "resume";
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
        return time.pausedUntil(at.theHandOff()).isPresent();
    }

    @Override
    public void perform(CaseAtHand at, Answers answers, String reason, ActingPerson person) {
        time.resume(at.theHandOff().key(), reason, person.id());
    }
}
