package org.ecopetition.casework.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.Wording;
import org.ecopetition.verification.Finding;
import org.ecopetition.verification.MeasuredWords;
import org.ecopetition.verification.Measurement;
import org.ecopetition.verification.OwnLimit;
import org.ecopetition.verification.Phase;
import org.ecopetition.verification.Remeasurements;
import org.ecopetition.verification.SiteVisits;
import org.ecopetition.verification.limit.Period;
import org.ecopetition.verification.limit.Rule;
import org.springframework.stereotype.Component;

/** What was found and measured about a hand-off, in the lines a form shows at its head. */
@Component
public class FindingLines {

    private final SiteVisits visits;
    private final Remeasurements remeasurements;
    private final MeasuredWords measured;
    private final Wording wording;

    FindingLines(SiteVisits visits, Remeasurements remeasurements, MeasuredWords measured, Wording wording) {
        this.visits = visits;
        this.remeasurements = remeasurements;
        this.measured = measured;
        this.wording = wording;
    }

    /** The newest finding about each allegation. */
    public List<String> findings(HandOffKey key) {
        List<String> lines = new ArrayList<>();
        visits.of(key).forEach(finding -> lines.addAll(lines(key, finding)));
        return lines;
    }

    /** The newest finding about one allegation. */
    public List<String> finding(HandOffKey key, int allegation) {
        return visits.latest(key, allegation)
                .map(finding -> lines(key, finding))
                .orElse(List.of());
    }

    /** What exceeded a limit and is to be measured again. */
    public List<String> exceeded(HandOffKey key) {
        return remeasurements.exceeded(key).stream()
                .map(needed ->
                        wording.say("summary.exceeded", String.valueOf(needed.allegation()), what(needed.rule())))
                .toList();
    }

    /** What was measured after rectification. */
    List<String> measuredAgain(HandOffKey key) {
        return visits.measurementsOf(key).stream()
                .filter(measurement -> measurement.phase() == Phase.AFTER)
                .map(this::line)
                .toList();
    }

    private List<String> lines(HandOffKey key, Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.say(
                "summary.finding",
                String.valueOf(finding.allegation()),
                wording.of(finding.verdict()),
                Quotation.of(finding.narrative())));
        visits.measurementsOf(key).stream()
                .filter(measurement -> measurement.phase() == Phase.BEFORE)
                .filter(measurement -> measurement.allegation() == finding.allegation())
                .forEach(measurement -> lines.add(line(measurement)));
        return lines;
    }

    private String line(Measurement measurement) {
        String line = wording.say(
                "summary.measurement",
                wording.of(measurement.phase()),
                what(measurement.rule()),
                measurement.point(),
                measured.value(measurement).orElse("—"),
                measured.result(measurement));
        String judged = measurement.ownLimit() == null
                ? line
                : wording.say("summary.measurement.ownLimit", line, limit(measurement.ownLimit(), measurement))
                        + measurement
                                .stricterUsualLimit()
                                .map(usual -> wording.say("summary.measurement.looser", plain(usual)))
                                .orElse("");
        String timed = measurement.periodByTime() == null
                ? judged
                : wording.say("summary.measurement.period", judged, wording.of(measurement.periodByTime()));
        return measurement.awaitsExpert() ? wording.say("summary.measurement.awaitsExpert", timed) : timed;
    }

    /** The document that sets a limit of its own, and the limit where the report gives it. */
    private String limit(OwnLimit own, Measurement measurement) {
        BigDecimal value = own.limitValue();
        return value == null
                ? own.limitBasis()
                : own.limitBasis() + " " + measured.limit(measurement).orElse("");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Item, zone, period and circumstance in words. */
    private String what(Rule rule) {
        Period period = rule.period();
        return Stream.of(
                        wording.name("MeasuredItem", rule.item()),
                        rule.zone() == null ? "" : wording.name("Zone", rule.zone()),
                        period == null ? "" : wording.of(period),
                        rule.circumstance() == null ? "" : wording.name("Circumstance", rule.circumstance()),
                        rule.frequency() == null
                                ? ""
                                : wording.say(
                                        "summary.frequency", rule.frequency().toPlainString()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
