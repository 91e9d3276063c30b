package org.ecopetition.process.handoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.handoff.HandOff;
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
    private final NoticeFields answer;
    private final Wording wording;

    SlipAction(NoticeDesk notices, NoticeFields answer, Wording wording) {
        this.notices = notices;
        this.answer = answer;
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
        HandOff handOff = at.theHandOff();
        List<NoticeKind> ahead = notices.slipsAhead(handOff);
        Map<String, String> options = new LinkedHashMap<>();
        ahead.forEach(kind -> options.put(kind.name(), wordOf(kind, handOff)));
        List<ActionField> fields = new ArrayList<>(List.of(ActionField.choice(KIND, options)));
        ahead.stream().findFirst().ifPresent(next -> fields.addAll(answer.of(handOff, next)));
        return fields;
    }

    @Override
    public void perform(CaseAtHand at, Answers answers, String reason, ActingPerson person) {
        NoticeKind kind = answers.required(KIND, NoticeKind.class);
        notices.issue(at.theHandOff().key(), answer.read(at.theHandOff(), kind, answers), reason, person.id());
    }

    private String wordOf(NoticeKind kind, HandOff handOff) {
        return notices.informed(handOff, kind)
                .map(desk -> wording.say("notice.slip.informing", wording.of(kind), wording.name("group", desk)))
                .orElseGet(() -> wording.of(kind));
    }
}
