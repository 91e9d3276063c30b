package org.ecopetition.process.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.Wording;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.FormField;
import org.ecopetition.process.Offices;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.rectification.EnforcementDesk;
import org.ecopetition.rectification.EnforcementWords;
import org.ecopetition.rectification.RectificationDesk;
import org.ecopetition.rectification.RectificationKind;
import org.ecopetition.rectification.RectificationReport;
import org.ecopetition.rectification.RectificationState;
import org.springframework.stereotype.Component;

/** 落实整改: the unit reports its measures; enforcement actions stand in the register, to which the form links. */
@Component
class Rectify extends UserTaskStep {

    private final RectificationDesk rectifications;
    private final EnforcementDesk enforcement;
    private final EnforcementWords words;
    private final Wording wording;
    private final HandOffDesk handOffs;
    private final Offices offices;
    private final CaseSummary summary;
    private final CaseHistory history;

    Rectify(
            RectificationDesk rectifications,
            EnforcementDesk enforcement,
            EnforcementWords words,
            Wording wording,
            CaseSummary summary,
            CaseHistory history,
            HandOffDesk handOffs,
            Offices offices) {
        this.handOffs = handOffs;
        this.offices = offices;
        this.rectifications = rectifications;
        this.enforcement = enforcement;
        this.words = words;
        this.wording = wording;
        this.summary = summary;
        this.history = history;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("rectificationKind", RectificationKind.class),
                FormField.text("measures", 2000),
                FormField.text("owner", 100),
                FormField.date("plannedFinish"),
                FormField.choice("rectificationState", RectificationState.class),
                FormField.date("completedOn"));
    }

    @Override
    protected void prepare(DelegateTask task) {
        HandOffKey key = CaseSummary.handOffOf(task);
        List<String> further = new ArrayList<>(history.sentBack(key));
        further.addAll(history.findings(key));
        summary.ofHandOff(task, further);
        rectifications.latest(key).ifPresent(last -> {
            task.setVariableLocal("rectificationKind", last.kind().name());
            task.setVariableLocal("measures", last.measures());
            task.setVariableLocal("owner", last.owner().orElse(null));
        });
    }

    /** The register goes on changing while the task is open. */
    @Override
    protected Map<String, Object> shown(DelegateTask task) {
        HandOff handOff = handOffs.find(CaseSummary.handOffOf(task));
        String totals = words.totals(enforcement.of(handOff.key()), Locale.CHINESE);
        return Map.of(
                "enforcementPage",
                "/cases/%s/enforcement?handOff=%d".formatted(handOff.caseNumber(), handOff.number()),
                "enforcementCounts",
                totals.isEmpty() ? wording.say("enforcement.none-counted") : totals);
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        boolean measureAgain = rectifications.report(
                CaseSummary.handOffOf(task),
                new RectificationReport(
                        answers.required("rectificationKind", RectificationKind.class),
                        answers.required("measures"),
                        answers.text("owner").orElse(null),
                        answers.date("plannedFinish").orElse(null),
                        answers.required("rectificationState", RectificationState.class),
                        answers.date("completedOn").orElse(null)),
                person,
                offices.unitOf(person, handOffs.find(CaseSummary.handOffOf(task)))
                        .orElse(null));
        HandoffProcess.REMEASUREMENT_NEEDED.set(task.getExecution(), measureAgain);
    }
}
