package org.ecopetition.process.handoff;

import java.util.List;
import java.util.Map;
import org.ecopetition.disclosure.CorrectionDesk;
import org.ecopetition.organisation.Wording;
import org.ecopetition.process.ActingPerson;
import org.ecopetition.process.ActionField;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseAction;
import org.ecopetition.process.CaseAtHand;
import org.springframework.stereotype.Component;

/** 审定更正: a second person of the coordination group publishes a correction or drops it. */
@Component
class DecideCorrectionAction implements CaseAction {

    private static final String DECISION = "correctionDecision";

    private final CorrectionDesk corrections;
    private final Wording wording;

    DecideCorrectionAction(CorrectionDesk corrections, Wording wording) {
        this.corrections = corrections;
        this.wording = wording;
    }

    @Override
    public String code() {
        return "decide-correction";
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
        return corrections
                .pending(at.theHandOff().key())
                .flatMap(pending -> pending.correctedBy())
                .filter(author -> !author.equals(person.id()))
                .isPresent();
    }

    @Override
    public List<ActionField> fields(ActingPerson person, CaseAtHand at) {
        return List.of(ActionField.choice(
                DECISION,
                Map.of(
                        Decision.PUBLISH.name(), wording.of(Decision.PUBLISH),
                        Decision.DROP.name(), wording.of(Decision.DROP))));
    }

    @Override
    public void perform(CaseAtHand at, Answers answers, String reason, ActingPerson person) {
        corrections.decide(
                at.theHandOff().key(),
                answers.required(DECISION, Decision.class) == Decision.PUBLISH,
                reason,
                person.id());
    }

    /** What the second person says. */
    private enum Decision {
        PUBLISH,
        DROP
    }
}
