package org.ecopetition.process.handoff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.DisclosureDesk;
import org.ecopetition.disclosure.DisclosureDesk.EditedTexts;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.variable.HandoffVariables;
import org.springframework.stereotype.Component;

/** 审定公开内容: a second person of the coordination group approves what the public will read. */
@Component
class ReviewDisclosure extends UserTaskStep {

    private static final int LONGEST = 2000;

    private final DisclosureDesk disclosures;
    private final CaseSummary summary;

    ReviewDisclosure(DisclosureDesk disclosures, CaseSummary summary) {
        this.disclosures = disclosures;
        this.summary = summary;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("disclosureDecision", DisclosureDecision.class),
                FormField.text("publicProblem", LONGEST),
                FormField.text("publicFindings", LONGEST),
                FormField.text("publicMeasures", LONGEST),
                FormField.text("publicAccountability", Disclosure.LONGEST_ACCOUNTABILITY),
                FormField.flag("redactionAcknowledged"),
                FormField.text("disclosureComment", 500));
    }

    @Override
    public void checkPerson(DelegateTask task, String person) {
        disclosures.mayBeReviewedBy(CaseSummary.handOffOf(task), person);
    }

    @Override
    protected void prepare(DelegateTask task) {
        summary.ofHandOff(task, List.of());
    }

    /** What was marked may name somebody, so the engine keeps neither the marks nor the texts. */
    @Override
    public Map<String, Object> shown(DelegateTask task) {
        HandOffKey key = CaseSummary.handOffOf(task);
        Disclosure draft = disclosures.newest(key).orElseThrow();
        Map<String, Object> shown = new HashMap<>();
        HandoffVariables.PREVIEW_PAGE.show(shown, "/disclosures/" + key.value());
        HandoffVariables.REDACTION_MARKS.show(shown, draft.marks());
        Map.of(
                        HandoffVariables.PUBLIC_PROBLEM, draft.texts().problem(),
                        HandoffVariables.PUBLIC_FINDINGS, draft.texts().findings(),
                        HandoffVariables.PUBLIC_MEASURES, draft.texts().measures(),
                        HandoffVariables.PUBLIC_ACCOUNTABILITY, draft.accountability())
                .forEach((part, text) -> {
                    if (text.length() <= LONGEST) {
                        part.show(shown, text);
                    }
                });
        return shown;
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        HandOffKey key = CaseSummary.handOffOf(task);
        DisclosureDecision decision = answers.required("disclosureDecision", DisclosureDecision.class);
        switch (decision) {
            case PUBLISH ->
                disclosures.approve(
                        key,
                        new EditedTexts(
                                answers.text("publicProblem"),
                                answers.text("publicFindings"),
                                answers.text("publicMeasures"),
                                answers.text("publicAccountability")),
                        answers.flag("redactionAcknowledged"),
                        person);
            case REVISE -> disclosures.refuse(key, answers.required("disclosureComment"), person);
        }
        HandoffVariables.DISCLOSURE_DECISION.set(task.getExecution(), decision.name());
    }

    /** What the second person says to a draft. */
    private enum DisclosureDecision {
        PUBLISH,
        REVISE
    }
}
