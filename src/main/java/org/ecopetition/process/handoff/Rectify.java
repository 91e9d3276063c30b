package org.ecopetition.process.handoff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.FormField;
import org.ecopetition.process.Offices;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.rectification.EnforcementKind;
import org.ecopetition.rectification.RectificationDesk;
import org.ecopetition.rectification.RectificationKind;
import org.ecopetition.rectification.RectificationReport;
import org.ecopetition.rectification.RectificationState;
import org.springframework.stereotype.Component;

/** 落实整改: the unit reports its measures and enforcement actions. */
@Component
class Rectify extends UserTaskStep {

    private static final Map<EnforcementKind, String> COUNTED = new EnumMap<>(Map.of(
            EnforcementKind.ORDERED_CORRECTION, "orderedCorrections",
            EnforcementKind.TIME_LIMITED_CORRECTION, "timeLimitedCorrections",
            EnforcementKind.SUSPENSION, "suspensions",
            EnforcementKind.SEIZURE, "seizures",
            EnforcementKind.PENALTY_CASE, "penaltyCases",
            EnforcementKind.CRIMINAL_CASE, "criminalCases",
            EnforcementKind.ADMINISTRATIVE_DETENTION, "administrativeDetentions",
            EnforcementKind.CRIMINAL_DETENTION, "criminalDetentions",
            EnforcementKind.INTERVIEW, "interviews",
            EnforcementKind.ACCOUNTABILITY, "accountabilities"));
    private static final String FINES = "finesWan";

    private final RectificationDesk rectifications;
    private final HandOffDesk handOffs;
    private final Offices offices;
    private final CaseSummary summary;
    private final CaseHistory history;

    Rectify(
            RectificationDesk rectifications,
            CaseSummary summary,
            CaseHistory history,
            HandOffDesk handOffs,
            Offices offices) {
        this.handOffs = handOffs;
        this.offices = offices;
        this.rectifications = rectifications;
        this.summary = summary;
        this.history = history;
    }

    @Override
    public List<FormField> fields() {
        List<FormField> fields = new ArrayList<>(List.of(
                FormField.choice("rectificationKind", RectificationKind.class),
                FormField.text("measures", 2000),
                FormField.text("owner", 100),
                FormField.date("plannedFinish"),
                FormField.choice("rectificationState", RectificationState.class),
                FormField.date("completedOn"),
                FormField.decimal(FINES)));
        COUNTED.values().forEach(name -> fields.add(FormField.integer(name)));
        return fields;
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
                        answers.date("completedOn").orElse(null),
                        enforcement(answers)),
                person,
                offices.unitOf(person, handOffs.find(CaseSummary.handOffOf(task)))
                        .orElse(null));
        HandoffProcess.REMEASUREMENT_NEEDED.set(task.getExecution(), measureAgain);
    }

    private static Map<EnforcementKind, BigDecimal> enforcement(Answers answers) {
        Map<EnforcementKind, BigDecimal> enforcement = new EnumMap<>(EnforcementKind.class);
        COUNTED.forEach((kind, name) ->
                answers.integer(name).ifPresent(count -> enforcement.put(kind, BigDecimal.valueOf(count))));
        answers.decimal(FINES).ifPresent(fine -> enforcement.put(EnforcementKind.FINE_WAN, fine));
        enforcement.values().removeIf(amount -> amount.signum() == 0);
        return enforcement;
    }
}
