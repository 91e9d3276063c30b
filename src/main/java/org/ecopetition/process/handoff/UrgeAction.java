package org.ecopetition.process.handoff;

import java.util.List;
import org.ecopetition.process.ActingPerson;
import org.ecopetition.process.ActionField;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseAction;
import org.ecopetition.process.CaseAtHand;
import org.ecopetition.supervision.NoticeDesk;
import org.ecopetition.supervision.NoticeKind;
import org.springframework.stereotype.Component;

/** 催办: the coordination group or a leader urges the unit, which has to answer. */
@Component
class UrgeAction implements CaseAction {

    private final NoticeDesk notices;
    private final NoticeFields answer;

    UrgeAction(NoticeDesk notices, NoticeFields answer) {
        this.notices = notices;
        this.answer = answer;
    }

    @Override
    public String code() {
        return "urge";
    }

    @Override
    public Scope scope() {
        return Scope.HAND_OFF;
    }

    @Override
    public boolean isOpenTo(ActingPerson person, CaseAtHand at) {
        return person.isLiaison() || person.isLeader();
    }

    @Override
    public boolean fits(ActingPerson person, CaseAtHand at) {
        return at.theHandOff().mayBeTransferred();
    }

    @Override
    public List<ActionField> fields(ActingPerson person, CaseAtHand at) {
        return answer.of(at.theHandOff(), NoticeKind.URGE);
    }

    @Override
    public void perform(CaseAtHand at, Answers answers, String reason, ActingPerson person) {
        notices.issue(
                at.theHandOff().key(), answer.read(at.theHandOff(), NoticeKind.URGE, answers), reason, person.id());
    }
}
