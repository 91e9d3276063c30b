package org.ecopetition.process.handoff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.casework.history.SentBackLines;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.process.ActingUnits;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.limits.MeasurementFields;
import org.ecopetition.process.variable.HandoffVariables;
import org.ecopetition.verification.FindingReport;
import org.ecopetition.verification.SiteVisits;
import org.springframework.stereotype.Component;

/** 现场核查: an officer reports what was found and measured about one allegation. */
@Component
class VerifyAllegation extends UserTaskStep {

    private static final int PIECES = 3;

    private final SiteVisits visits;
    private final MeasurementFields measurements;
    private final EvidenceBook evidence;
    private final ActingUnits offices;
    private final CaseSummary summary;
    private final SentBackLines sentBack;
    private final Clock clock;

    VerifyAllegation(
            SiteVisits visits,
            MeasurementFields measurements,
            EvidenceBook evidence,
            ActingUnits offices,
            CaseSummary summary,
            SentBackLines sentBack,
            Clock clock) {
        this.visits = visits;
        this.measurements = measurements;
        this.evidence = evidence;
        this.offices = offices;
        this.summary = summary;
        this.sentBack = sentBack;
        this.clock = clock;
    }

    @Override
    public List<FormField> fields() {
        List<FormField> fields = new ArrayList<>(List.of(
                FormField.date("visitDate"),
                FormField.text("visitors", 200),
                FormField.text("narrative", 2000),
                FormField.text("actionsTaken", 2000),
                FormField.choice("verdict", Verdict.class),
                FormField.text("evidence{n}", 300).times(PIECES)));
        fields.addAll(MeasurementFields.fields());
        return fields;
    }

    @Override
    protected void prepare(DelegateTask task) {
        HandOffKey key = CaseSummary.handOffOf(task);
        int allegation = HandoffVariables.ALLEGATION.from(task);
        List<String> further = new ArrayList<>(sentBack.sentBack(key));
        further.addAll(sentBack.secondReview(key, allegation));
        further.add(summary.allegationAtHand(task));
        summary.ofHandOff(task, further);
        HandoffVariables.VISIT_DATE.set(task, LocalDate.now(clock).toString());
    }

    @Override
    public Map<String, Object> shown(DelegateTask task) {
        return measurements.offered(CaseSummary.handOffOf(task));
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        int allegation = HandoffVariables.ALLEGATION.from(task);
        visits.record(
                CaseSummary.handOffOf(task),
                allegation,
                new FindingReport(
                        answers.requiredDate("visitDate"),
                        answers.required("visitors"),
                        answers.required("narrative"),
                        answers.required("verdict", Verdict.class),
                        answers.text("actionsTaken"),
                        IntStream.rangeClosed(1, PIECES)
                                .mapToObj(n -> answers.text("evidence" + n))
                                .filter(Objects::nonNull)
                                .toList(),
                        measurements.read(answers, allegation)),
                evidence.countValid(CaseSummary.handOffOf(task), allegation),
                person,
                offices.unitOf(person, CaseSummary.handOffOf(task)).orElse(null));
    }
}
