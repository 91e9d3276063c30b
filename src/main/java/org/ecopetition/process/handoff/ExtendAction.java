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

/** 申请延期: the lead unit asks for more time before feedback is due. */
@Component
class ExtendAction implements CaseAction {

    private static final String DAYS = "askedDays";

    private final TimeDesk time;

    ExtendAction(TimeDesk time) {
        this.time = time;
    }

    @Override
    public String code() {
        return "extend";
    }

    @Override
    public Scope scope() {
        return Scope.HAND_OFF;
    }

    @Override
    public boolean isOpenTo(ActingPerson person, CaseAtHand at) {
        return person.belongsTo(at.theHandOff().unit());
    }

    @Override
    public boolean fits(ActingPerson person, CaseAtHand at) {
        return time.mayAsk(at.theHandOff());
    }

    @Override
    public List<ActionField> fields(ActingPerson person, CaseAtHand at) {
        return List.of(ActionField.of(FormField.integer(DAYS)));
    }

    @Override
    public void perform(CaseAtHand at, Answers answers, String reason, ActingPerson person) {
        int days = answers.integer(DAYS).orElseThrow(() -> Answers.missing(DAYS));
        time.askExtension(at.theHandOff().key(), days, reason, person.id());
    }
}
