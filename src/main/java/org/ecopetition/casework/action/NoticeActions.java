package org.ecopetition.casework.action;

import static org.ecopetition.casework.action.CaseAction.onHandOff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.Wording;
import org.ecopetition.supervision.NoticeDesk;
import org.ecopetition.supervision.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the coordination group and leaders send to a unit that is slow, and what it has to answer (督办). */
@Configuration(proxyBeanMethods = false)
class NoticeActions {

    private static final String KIND = "slipKind";

    private final NoticeDesk notices;
    private final NoticeFields answer;
    private final Wording wording;

    NoticeActions(NoticeDesk notices, NoticeFields answer, Wording wording) {
        this.notices = notices;
        this.answer = answer;
        this.wording = wording;
    }

    /** 催办: the coordination group or a leader urges the unit, which has to answer. */
    @Bean
    CaseAction urge() {
        return onHandOff("urge")
                .openTo(NoticeActions::maySend)
                .offered(at -> at.theHandOff().mayBeTransferred())
                .asks((person, at) -> answer.of(at.theHandOff(), NoticeKind.URGE))
                .does(act -> issue(act, NoticeKind.URGE));
    }

    /** 发督查单: the coordination group or a leader sends a slip by hand, for urgent work a more serious one at once. */
    @Bean
    CaseAction slip() {
        return onHandOff("slip")
                .openTo(NoticeActions::maySend)
                .offered(at -> at.theHandOff().mayBeTransferred()
                        && !notices.slipsAhead(at.theHandOff()).isEmpty())
                .asks((person, at) -> slipFields(at.theHandOff()))
                .does(act -> issue(act, act.answers().required(KIND, NoticeKind.class)));
    }

    private static boolean maySend(SignedIn person) {
        return person.isLiaison() || person.isLeader();
    }

    private void issue(Act act, NoticeKind kind) {
        notices.issue(act.key(), answer.read(act.at().theHandOff(), kind, act.answers()), act.reason(), act.by());
    }

    private List<ActionField> slipFields(HandOff handOff) {
        List<NoticeKind> ahead = notices.slipsAhead(handOff);
        Map<String, String> options = new LinkedHashMap<>();
        ahead.forEach(kind -> options.put(kind.name(), wordOf(kind, handOff)));
        List<ActionField> fields = new ArrayList<>();
        ahead.stream().findFirst().ifPresent(next -> {
            fields.add(ActionField.choice(KIND, options).preset(next.name()));
            fields.addAll(answer.of(handOff, next));
        });
        return fields;
    }

    private String wordOf(NoticeKind kind, HandOff handOff) {
        return notices.informed(handOff, kind)
                .map(desk -> wording.say("notice.slip.informing", wording.of(kind), wording.name("group", desk)))
                .orElseGet(() -> wording.of(kind));
    }
}
