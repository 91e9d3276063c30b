package org.ecopetition.process.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.casework.history.FindingLines;
import org.ecopetition.casework.history.RectificationLines;
import org.ecopetition.casework.history.SentBackLines;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.Wording;
import org.ecopetition.process.ActingUnits;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.variable.HandoffVariables;
import org.ecopetition.rectification.RectificationDesk;
import org.ecopetition.rectification.RectificationKind;
import org.ecopetition.rectification.RectificationReport;
import org.ecopetition.rectification.RectificationState;
import org.springframework.stereotype.Component;

/** 落实整改: the unit reports its measures; enforcement actions stand in the register, to which the form links. */
@Component
class Rectify extends UserTaskStep {

    private final RectificationDesk rectifications;
    private final ActingUnits offices;
    private final CaseSummary summary;
    private final SentBackLines sentBack;
    private final FindingLines found;
    private final RectificationLines done;
    private final Wording wording;

    Rectify(
            RectificationDesk rectifications,
            ActingUnits offices,
            CaseSummary summary,
            SentBackLines sentBack,
            FindingLines found,
            RectificationLines done,
            Wording wording) {
        this.rectifications = rectifications;
        this.offices = offices;
        this.summary = summary;
        this.sentBack = sentBack;
        this.found = found;
        this.done = done;
        this.wording = wording;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("rectificationKind", RectificationKind.class),
                FormField.text("measures", 2000),
                FormField.text("owner", 100),
                FormField.date("plannedFinish"),
                FormField.choice("rectificationState", RectificationState.class),
                FormField.date("completedOn"),
                FormField.text("noProofReason", 500));
    }

    @Override
    protected void prepare(DelegateTask task) {
        HandOffKey key = CaseSummary.handOffOf(task);
        List<String> further = new ArrayList<>(sentBack.sentBack(key));
        further.addAll(found.findings(key));
        summary.ofHandOff(task, further);
        rectifications.latest(key).ifPresent(last -> {
            HandoffVariables.RECTIFICATION_KIND.set(task, last.kind().name());
            HandoffVariables.MEASURES.set(task, last.measures());
            HandoffVariables.OWNER.set(task, last.owner());
        });
    }

    /** The register and the evidence go on changing while the task is open. */
    @Override
    public Map<String, Object> shown(DelegateTask task) {
        HandOffKey key = CaseSummary.handOffOf(task);
        return Map.ofEntries(
                HandoffVariables.PROOF_MISSING.with(rectifications.lacksProof(key)),
                HandoffVariables.ENFORCEMENT_PAGE.with(
                        "/cases/%s/enforcement?handOff=%d".formatted(key.caseNumber(), key.number())),
                HandoffVariables.ENFORCEMENT_COUNTS.with(
                        done.enforced(key).orElseGet(() -> wording.say("enforcement.none-counted"))));
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        HandOffKey key = CaseSummary.handOffOf(task);
        RectificationState state = answers.required("rectificationState", RectificationState.class);
        if (state == RectificationState.COMPLETED && answers.isLeftBlank("noProofReason")) {
            rectifications.mustBeProven(key);
        }
        boolean measureAgain = rectifications.report(
                key,
                new RectificationReport(
                        answers.required("rectificationKind", RectificationKind.class),
                        answers.required("measures"),
                        answers.text("owner"),
                        answers.date("plannedFinish"),
                        state,
                        answers.date("completedOn"),
                        answers.text("noProofReason")),
                person,
                offices.unitOf(person, key).orElse(null));
        HandoffVariables.REMEASUREMENT_NEEDED.set(task.getExecution(), measureAgain);
    }
}
