package org.ecopetition.process.handoff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.organisation.Wording;
import org.ecopetition.process.ActingPerson;
import org.ecopetition.process.ActionField;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseAction;
import org.ecopetition.process.CaseAtHand;
import org.ecopetition.supervision.NoticeDesk;
import org.ecopetition.supervision.NoticeKind;
import org.springframework.stereotype.Component;

/** 发督查单: the coordination group or a leader sends a slip by hand, for urgent work a more serious one at once. */
@Component
class SlipAction implements CaseAction {

    private static final String KIND = "slipKind";

    private final NoticeDesk notices;
    private final Wording wording;

    SlipAction(NoticeDesk notices, Wording wording) {
        this.notices = notices;
        this.wording = wording;
    }

    @Override
    public String code() {
        return "slip";
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
        return at.theHandOff().mayBeTransferred()
                && !notices.slipsAhead(at.theHandOff()).isEmpty();
    }

    @Override
    public List<ActionField> fields(ActingPerson person, CaseAtHand at) {
        Map<String, String> ahead = new LinkedHashMap<>();
        notices.slipsAhead(at.theHandOff()).forEach(kind -> ahead.put(kind.name(), wording.of(kind)));
        return List.of(ActionField.choice(KIND, ahead));
    }

    @Override
    public void perform(CaseAtHand at, Answers answers, String reason, ActingPerson person) {
        notices.issue(at.theHandOff().key(), answers.required(KIND, NoticeKind.class), reason, person.id());
    }
}
