package org.ecopetition.supervision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.organisation.programme.Programme;
import org.ecopetition.organisation.programme.Programmes;
import org.ecopetition.petition.PetitionRegister;
import org.springframework.stereotype.Component;

/** The rules for notices about a hand-off: those of the round of its petition. */
@Component
class HandOffNoticeRules {

    private final NoticeRules rules;
    private final PetitionRegister register;
    private final Programmes programmes;

    HandOffNoticeRules(NoticeRules rules, PetitionRegister register, Programmes programmes) {
        this.rules = rules;
        this.register = register;
        this.programmes = programmes;
    }

    /** The rule for a kind of notice; empty where the round does without it. */
    Optional<NoticeRule> ruleFor(HandOff handOff, NoticeKind kind) {
        return rules.ruleFor(programmeOf(handOff), kind);
    }

    /** The slips of the round that are more serious than the last one, in their order. */
    List<NoticeKind> slipsAfter(Optional<NoticeKind> last, HandOff handOff) {
        Programme programme = programmeOf(handOff);
        return Arrays.stream(NoticeKind.values())
                .filter(NoticeKind::isSlip)
                .filter(kind -> last.isEmpty() || kind.compareTo(last.get()) > 0)
                .filter(kind -> rules.ruleFor(programme, kind).isPresent())
                .toList();
    }

    /** The days after feedback was due at which slips go out by themselves, in their order. */
    List<Integer> escalationDays(HandOff handOff) {
        Programme programme = programmeOf(handOff);
        return Arrays.stream(NoticeKind.values())
                .filter(NoticeKind::isSlip)
                .flatMap(kind -> rules.ruleFor(programme, kind).stream())
                .map(NoticeRule::daysOverdue)
                .sorted()
                .toList();
    }

    private Programme programmeOf(HandOff handOff) {
        return programmes.byCode(register.find(handOff.caseNumber()).programme());
    }
}
