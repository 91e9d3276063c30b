package org.ecopetition.process.handoff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.FormField;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.rectification.RectificationDesk;
import org.ecopetition.verification.Exceeded;
import org.ecopetition.verification.SiteVisits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 整改后复测: the unit measures again what exceeded a limit. */
@Component
class Remeasure extends UserTaskStep {

    private final RectificationDesk rectifications;
    private final SiteVisits visits;
    private final MeasurementFields measurements;
    private final CaseSummary summary;
    private final CaseHistory history;

    Remeasure(
            RectificationDesk rectifications,
            SiteVisits visits,
            MeasurementFields measurements,
            CaseSummary summary,
            CaseHistory history) {
        this.measurements = measurements;
        this.rectifications = rectifications;
        this.visits = visits;
        this.summary = summary;
        this.history = history;
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
        summary.ofHandOff(task, history.exceeded(key));
        List<Exceeded> exceeded = List.copyOf(visits.exceeded(key));
        task.setVariableLocal("measurementCount", Math.min(6, exceeded.size()));
        for (int n = 1; n <= Math.min(6, exceeded.size()); n++) {
            Exceeded needed = exceeded.get(n - 1);
            task.setVariableLocal("measurement" + n + "Allegation", needed.allegation());
            task.setVariableLocal(
                    "measurement" + n + "Item", measurements.item(needed.rule().item()));
            task.setVariableLocal(
                    "measurement" + n + "Name", measurements.name(needed.rule().item()));
            task.setVariableLocal("measurement" + n + "Zone", needed.rule().zone());
            task.setVariableLocal(
                    "measurement" + n + "Period", name(needed.rule().period()));
            task.setVariableLocal("measurement" + n + "Circumstance", measurements.circumstance(needed.rule()));
            task.setVariableLocal(
                    "measurement" + n + "Frequency", plain(needed.rule().frequency()));
        }
    }

    @Override
    protected Map<String, Object> shown(DelegateTask task) {
        return measurements.offered(CaseSummary.handOffOf(task));
    }

    @Override
    protected void complete(DelegateTask task, Answers answers, String person) {
        HandOffKey key = CaseSummary.handOffOf(task);
        Set<Integer> exceeded =
                visits.exceeded(key).stream().map(Exceeded::allegation).collect(Collectors.toSet());
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
