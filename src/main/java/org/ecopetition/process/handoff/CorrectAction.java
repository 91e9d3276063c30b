package org.ecopetition.process.handoff;

import java.util.List;
import org.ecopetition.disclosure.CorrectionDesk;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.Disclosure.Correction;
import org.ecopetition.disclosure.Disclosure.Texts;
import org.ecopetition.process.ActingPerson;
import org.ecopetition.process.ActionField;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseAction;
import org.ecopetition.process.CaseAtHand;
import org.ecopetition.process.FormField;
import org.springframework.stereotype.Component;

/** 更正公开内容: the coordination group writes the next version of what is published. */
@Component
class CorrectAction implements CaseAction {

    private static final String PROBLEM = "publicProblem";
    private static final String FINDINGS = "publicFindings";
    private static final String MEASURES = "publicMeasures";
    private static final String ACCOUNTABILITY = "publicAccountability";
    private static final String ACKNOWLEDGED = "redactionAcknowledged";

    private final CorrectionDesk corrections;

    CorrectAction(CorrectionDesk corrections) {
        this.corrections = corrections;
    }

    @Override
    public String code() {
        return "correct";
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
        return corrections.correctable(at.theHandOff().key()).isPresent();
    }

    @Override
    public List<ActionField> fields(ActingPerson person, CaseAtHand at) {
        return corrections
                .correctable(at.theHandOff().key())
                .map(published -> List.of(
                        text(PROBLEM, published.problem()),
                        text(FINDINGS, published.findings()),
                        text(MEASURES, published.measures()),
                        ActionField.of(FormField.text(ACCOUNTABILITY, Disclosure.LONGEST_ACCOUNTABILITY))
                                .preset(published.accountability()),
                        ActionField.of(FormField.flag(ACKNOWLEDGED)).optional()))
                .orElse(List.of());
    }

    @Override
    public void perform(CaseAtHand at, Answers answers, String reason, ActingPerson person) {
        corrections.propose(
                at.theHandOff().key(),
                new Correction(
                        new Texts(typed(answers, PROBLEM), typed(answers, FINDINGS), typed(answers, MEASURES)),
                        answers.required(ACCOUNTABILITY)),
                reason,
                answers.flag(ACKNOWLEDGED),
                person.id());
    }

    /** A browser sends lines parted by two characters. */
    private static String typed(Answers answers, String name) {
        return answers.required(name).replace("\r\n", "\n");
    }

    private static ActionField text(String name, String published) {
        return ActionField.of(FormField.text(name, Disclosure.LONGEST_TEXT)).preset(published);
    }
}
