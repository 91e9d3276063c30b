package org.ecopetition.process.handoff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.FormField;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.rectification.AcceptanceReport;
import org.ecopetition.rectification.RectificationDesk;
import org.springframework.stereotype.Component;

/** 现场验收: the coordination group looks at the rectified result on site. */
@Component
class AcceptRectification extends UserTaskStep {

    private final RectificationDesk rectifications;
    private final CaseSummary summary;
    private final CaseHistory history;
    private final Clock clock;

    AcceptRectification(RectificationDesk rectifications, CaseSummary summary, CaseHistory history, Clock clock) {
        this.rectifications = rectifications;
        this.summary = summary;
        this.history = history;
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
                Stream.concat(history.doubts(key).stream(), history.measures(key).stream())
                        .toList());
        task.setVariableLocal("acceptanceDate", LocalDate.now(clock).toString());
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        AcceptanceResult result = answers.required("acceptanceResult", AcceptanceResult.class);
        rectifications.inspect(
                CaseSummary.handOffOf(task),
                new AcceptanceReport(
                        result == AcceptanceResult.PASSED,
                        answers.requiredDate("acceptanceDate"),
                        answers.flag("pollutionRemoved"),
                        answers.flag("ecologyRestored"),
                        answers.flag("publicSatisfied"),
                        answers.required("acceptanceOpinion")),
                person);
        HandoffProcess.ACCEPTANCE_RESULT.set(task.getExecution(), result.name());
    }

    /** What the acceptance on site found. */
    private enum AcceptanceResult {
        PASSED,
        FAILED
    }
}
