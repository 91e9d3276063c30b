package org.ecopetition.casework.action;

import static org.ecopetition.casework.action.CaseAction.onHandOff;

import java.util.List;
import java.util.Map;
import org.ecopetition.casework.CaseAtHand;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.disclosure.CorrectionDesk;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.Disclosure.Correction;
import org.ecopetition.disclosure.Disclosure.Texts;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.Wording;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How what is published is put right, by two persons (更正公开内容). */
@Configuration(proxyBeanMethods = false)
class CorrectionActions {

    private static final String PROBLEM = "publicProblem";
    private static final String FINDINGS = "publicFindings";
    private static final String MEASURES = "publicMeasures";
    private static final String ACCOUNTABILITY = "publicAccountability";
    private static final String ACKNOWLEDGED = "redactionAcknowledged";
    private static final String DECISION = "correctionDecision";

    private final CorrectionDesk corrections;
    private final Wording wording;

    CorrectionActions(CorrectionDesk corrections, Wording wording) {
        this.corrections = corrections;
        this.wording = wording;
    }

    /** 更正公开内容: the coordination group writes the next version of what is published. */
    @Bean
    CaseAction correct() {
        return onHandOff("correct")
                .openTo(SignedIn::isLiaison)
                .offered(at -> corrections.correctable(at.theHandOff().key()).isPresent())
                .asks((person, at) -> corrections
                        .correctable(at.theHandOff().key())
                        .map(CorrectionActions::texts)
                        .orElse(List.of()))
                .does(act -> corrections.propose(
                        act.key(),
                        correctionIn(act.answers()),
                        act.reason(),
                        act.answers().flag(ACKNOWLEDGED),
                        act.by()));
    }

    /** 审定更正: a second person of the coordination group publishes a correction or drops it. */
    @Bean
    CaseAction decideCorrection() {
        return onHandOff("decide-correction")
                .openTo(SignedIn::isLiaison)
                .offered(this::isOfAnother)
                .asks((person, at) -> List.of(ActionField.choice(
                        DECISION,
                        Map.of(
                                Decision.PUBLISH.name(), wording.of(Decision.PUBLISH),
                                Decision.DROP.name(), wording.of(Decision.DROP)))))
                .does(act -> corrections.decide(
                        act.key(),
                        act.answers().required(DECISION, Decision.class) == Decision.PUBLISH,
                        act.reason(),
                        act.by()));
    }

    /** What the second person says. */
    private enum Decision {
        PUBLISH,
        DROP
    }

    private boolean isOfAnother(SignedIn person, CaseAtHand at) {
        return corrections
                .pending(at.theHandOff().key())
                .map(Disclosure::correctedBy)
                .filter(author -> !author.equals(person.id()))
                .isPresent();
    }

    private static List<ActionField> texts(Disclosure published) {
        return List.of(
                text(PROBLEM, published.texts().problem()),
                text(FINDINGS, published.texts().findings()),
                text(MEASURES, published.texts().measures()),
                ActionField.of(FormField.text(ACCOUNTABILITY, Disclosure.LONGEST_ACCOUNTABILITY))
                        .preset(published.accountability()),
                ActionField.of(FormField.flag(ACKNOWLEDGED)).optional());
    }

    private static ActionField text(String name, String published) {
        return ActionField.of(FormField.text(name, Disclosure.LONGEST_TEXT)).preset(published);
    }

    private static Correction correctionIn(Answers answers) {
        return new Correction(
                new Texts(typed(answers, PROBLEM), typed(answers, FINDINGS), typed(answers, MEASURES)),
                answers.required(ACCOUNTABILITY));
    }

    /** A browser sends lines parted by two characters. */
    private static String typed(Answers answers, String name) {
        return answers.required(name).replace("\r\n", "\n");
    }
}
