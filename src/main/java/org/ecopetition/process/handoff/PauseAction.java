package org.ecopetition.process.handoff;

import java.util.List;
import org.ecopetition.handoff.TimeDesk;
import org.ecopetition.process.ActingPerson;
import org.ecopetition.process.ActionField;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseAction;
import org.ecopetition.process.CaseAtHand;
import org.ecopetition.process.FormField;
import org.springframework.stereotype.Component;

/** 暂停计时: the coordination group lets the clock of a hand-off stand still. */
@Component
class PauseAction implements CaseAction {

    private static final String UNTIL = "pausedUntil";

    private final TimeDesk time;

    PauseAction(TimeDesk time) {
        this.time = time;
    }

    @Override
    public String code() {
        return "pause";
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
        return time.mayPause(at.theHandOff());
    }

    @Override
    public List<ActionField> fields(ActingPerson person, CaseAtHand at) {
        return List.of(ActionField.of(FormField.date(UNTIL)));
    }

    @Override
    public void perform(CaseAtHand at, Answers answers, String reason, ActingPerson person) {
        time.pause(at.theHandOff().key(), answers.requiredDate(UNTIL), reason, person.id());
    }
}
