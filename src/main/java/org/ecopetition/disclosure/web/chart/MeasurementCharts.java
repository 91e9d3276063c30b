package org.ecopetition.disclosure.web.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.disclosure.DisclosedMeasurement;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.organisation.Wording;
import org.ecopetition.verification.limit.Outcome;
import org.springframework.stereotype.Component;

/** Draws what was measured for a published result: one chart per quantity, before beside after. */
@Component
public class MeasurementCharts {

    /** How many letters fit above a bar, a Chinese one counted twice; the table beside the chart holds them all. */
    private static final int LABEL = 40;

    /** Results that are neither within a limit nor beyond one. */
    private static final Set<Outcome> UNJUDGED = Set.of(Outcome.NO_LIMIT, Outcome.UNDECIDED);

    private static final Comparator<DisclosedMeasurement> PAIRED = Comparator.comparing(
                    DisclosedMeasurement::allegation)
            .thenComparing(DisclosedMeasurement::period, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(DisclosedMeasurement::point)
            .thenComparing(DisclosedMeasurement::phase)
            .thenComparing(DisclosedMeasurement::position);

    private final Wording wording;

    MeasurementCharts(Wording wording) {
        this.wording = wording;
    }

    public List<MeasurementChart> of(Disclosure row, Locale locale) {
        Map<String, List<DisclosedMeasurement>> byItem = row.measurements().stream()
                .sorted(PAIRED)
                .collect(Collectors.groupingBy(DisclosedMeasurement::item, TreeMap::new, Collectors.toList()));
        return byItem.entrySet().stream()
                .map(entry -> MeasurementChart.of(
                        wording.name(locale, "MeasuredItem", entry.getKey()),
                        entry.getValue().get(0).unit(),
                        entry.getValue().stream()
                                .map(measurement -> reading(measurement, locale))
                                .toList()))
                .toList();
    }

    private MeasurementChart.Reading reading(DisclosedMeasurement measurement, Locale locale) {
        String label = Stream.of(
                        Stream.of(wording.of(locale, measurement.phase())),
                        Optional.ofNullable(measurement.period()).map(period -> wording.of(locale, period)).stream(),
                        Stream.of(measurement.point()))
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
        return new MeasurementChart.Reading(
                shortened(label),
                measurement.value(),
                stated(measurement, locale),
                measurement.limit(),
                UNJUDGED.contains(measurement.outcome()) ? null : measurement.outcome() != Outcome.EXCEEDED,
                measurement.outcome() != Outcome.INVALID);
    }

    private String stated(DisclosedMeasurement measurement, Locale locale) {
        return measurement.readingKind() == null
                ? "—"
                : wording.say(
                        locale,
                        "Reading." + measurement.readingKind(),
                        measurement.readingFrom() == null
                                ? ""
                                : measurement.readingFrom().toPlainString(),
                        measurement.readingTo() == null
                                ? ""
                                : measurement.readingTo().toPlainString());
    }

    private static String shortened(String label) {
        int width = 0;
        for (int at = 0; at < label.length(); at++) {
            width += label.charAt(at) < 0x2E80 ? 1 : 2;
            if (width > LABEL) {
                return label.substring(0, at) + "…";
            }
        }
        return label;
    }
}
