package org.ecopetition.process.handoff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.casework.history.ObjectionLines;
import org.ecopetition.casework.history.RectificationLines;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.variable.HandoffVariables;
import org.ecopetition.rectification.AcceptanceDesk;
import org.ecopetition.rectification.AcceptanceReport;
import org.springframework.stereotype.Component;

/** 现场验收: the coordination group looks at the rectified result on site. */
@Component
class AcceptRectification extends UserTaskStep {

    private final AcceptanceDesk acceptances;
    private final CaseSummary summary;
    private final ObjectionLines said;
    private final RectificationLines done;
    private final Clock clock;

    AcceptRectification(
            AcceptanceDesk acceptances,
            CaseSummary summary,
            ObjectionLines said,
            RectificationLines done,
            Clock clock) {
        this.acceptances = acceptances;
        this.summary = summary;
        this.said = said;
        this.done = done;
        this.clock = clock;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("acceptanceResult", AcceptanceResult.class),
                FormField.date("acceptanceDate"),
                FormField.flag("pollutionRemoved"),
                FormField.flag("ecologyRestored"),
                FormField.flag("publicSatisfied"),
                FormField.text("acceptanceOpinion", 500));
    }

    @Override
    protected void prepare(DelegateTask task) {
        HandOffKey key = CaseSummary.handOffOf(task);
        summary.ofHandOff(
                task,
                Stream.concat(said.notSolved(key).stream(), done.measures(key).stream())
                        .toList());
        HandoffVariables.ACCEPTANCE_DATE.set(task, LocalDate.now(clock).toString());
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        AcceptanceResult result = answers.required("acceptanceResult", AcceptanceResult.class);
        acceptances.inspect(
                CaseSummary.handOffOf(task),
                new AcceptanceReport(
                        result == AcceptanceResult.PASSED,
                        answers.requiredDate("acceptanceDate"),
                        answers.flag("pollutionRemoved"),
                        answers.flag("ecologyRestored"),
                        answers.flag("publicSatisfied"),
                        answers.required("acceptanceOpinion")),
                person);
        HandoffVariables.ACCEPTANCE_RESULT.set(task.getExecution(), result.name());
    }

    /** What the acceptance on site found. */
    private enum AcceptanceResult {
        PASSED,
        FAILED
    }
}
