package org.ecopetition.process.handoff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.casework.history.FindingLines;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.limits.MeasurementFields;
import org.ecopetition.process.variable.HandoffVariables;
import org.ecopetition.rectification.RectificationDesk;
import org.ecopetition.verification.ExceededLimit;
import org.ecopetition.verification.Remeasurements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 整改后复测: the unit measures again what exceeded a limit. */
@Component
class Remeasure extends UserTaskStep {

    private final RectificationDesk rectifications;
    private final Remeasurements remeasurements;
    private final MeasurementFields measurements;
    private final CaseSummary summary;
    private final FindingLines found;

    Remeasure(
            RectificationDesk rectifications,
            Remeasurements remeasurements,
            MeasurementFields measurements,
            CaseSummary summary,
            FindingLines found) {
        this.measurements = measurements;
        this.rectifications = rectifications;
        this.remeasurements = remeasurements;
        this.summary = summary;
        this.found = found;
    }

    @Override
    public List<FormField> fields() {
        List<FormField> fields = new ArrayList<>(MeasurementFields.fields());
        fields.add(MeasurementFields.allegation());
        return fields;
    }

    @Override
    protected void prepare(DelegateTask task) {
        HandOffKey key = CaseSummary.handOffOf(task);
        summary.ofHandOff(task, found.exceeded(key));
        List<ExceededLimit> exceeded = List.copyOf(remeasurements.exceeded(key));
        HandoffVariables.MEASUREMENT_COUNT.set(task, Math.min(6, exceeded.size()));
        for (int n = 1; n <= Math.min(6, exceeded.size()); n++) {
            ExceededLimit needed = exceeded.get(n - 1);
            HandoffVariables.MEASUREMENT_ALLEGATION.of(n).set(task, needed.allegation());
            HandoffVariables.MEASUREMENT_ITEM
                    .of(n)
                    .set(task, measurements.item(needed.rule().item()));
            HandoffVariables.MEASUREMENT_NAME
                    .of(n)
                    .set(task, measurements.name(needed.rule().item()));
            HandoffVariables.MEASUREMENT_ZONE.of(n).set(task, needed.rule().zone());
            HandoffVariables.MEASUREMENT_PERIOD
                    .of(n)
                    .set(task, name(needed.rule().period()));
            HandoffVariables.MEASUREMENT_CIRCUMSTANCE.of(n).set(task, measurements.circumstance(needed.rule()));
            HandoffVariables.MEASUREMENT_FREQUENCY
                    .of(n)
                    .set(task, plain(needed.rule().frequency()));
        }
    }

    @Override
    public Map<String, Object> shown(DelegateTask task) {
        return measurements.offered(CaseSummary.handOffOf(task));
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        HandOffKey key = CaseSummary.handOffOf(task);
        Set<Integer> exceeded = remeasurements.exceeded(key).stream()
                .map(ExceededLimit::allegation)
                .collect(Collectors.toSet());
        Integer only = exceeded.size() == 1 ? exceeded.iterator().next() : null;
        rectifications.remeasure(key, measurements.read(answers, only), person);
    }

    private static @Nullable String plain(@Nullable BigDecimal frequency) {
        return frequency == null ? null : frequency.toPlainString();
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
