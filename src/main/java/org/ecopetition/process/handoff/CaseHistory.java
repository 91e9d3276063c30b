package org.ecopetition.process.handoff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.disclosure.Doubts;
import org.ecopetition.disclosure.ObjectionBox;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.Redaction;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.rectification.EnforcementDesk;
import org.ecopetition.rectification.EnforcementWords;
import org.ecopetition.rectification.RectificationDesk;
import org.ecopetition.verification.Finding;
import org.ecopetition.verification.MeasuredWords;
import org.ecopetition.verification.Measurement;
import org.ecopetition.verification.OwnLimit;
import org.ecopetition.verification.Period;
import org.ecopetition.verification.Phase;
import org.ecopetition.verification.Rule;
import org.ecopetition.verification.SiteVisits;
import org.springframework.stereotype.Component;

/** What happened to a hand-off before, in the lines a form shows at its head. */
@Component
class CaseHistory {

    private static final int QUOTED = 120;

    private final HandOffDesk handOffs;
    private final SiteVisits visits;
    private final RectificationDesk rectifications;
    private final EnforcementDesk enforcement;
    private final EnforcementWords enforcementWords;
    private final ObjectionBox objections;
    private final Doubts doubts;
    private final Redaction redaction;
    private final Units units;
    private final CaseSummary summary;
    private final Wording wording;
    private final MeasuredWords measured;

    CaseHistory(
            HandOffDesk handOffs,
            SiteVisits visits,
            RectificationDesk rectifications,
            EnforcementDesk enforcement,
            EnforcementWords enforcementWords,
            ObjectionBox objections,
            Doubts doubts,
            Redaction redaction,
            Units units,
            CaseSummary summary,
            Wording wording,
            MeasuredWords measured) {
        this.handOffs = handOffs;
        this.visits = visits;
        this.rectifications = rectifications;
        this.enforcement = enforcement;
        this.enforcementWords = enforcementWords;
        this.objections = objections;
        this.doubts = doubts;
        this.redaction = redaction;
        this.units = units;
        this.summary = summary;
        this.wording = wording;
        this.measured = measured;
    }

    /** Why it was returned last. */
    List<String> lastReturn(HandOffKey key) {
        HandOff handOff = handOffs.find(key);
        return handOff.lastReturn().stream()
                .map(last -> wording.say(
                        "summary.return",
                        String.valueOf(handOff.returns()),
                        wording.of(last.reason()),
                        last.explanation(),
                        Optional.ofNullable(last.suggestedUnit())
                                .map(units::nameOf)
                                .orElse("—")))
                .toList();
    }

    /** Why the last review sent it back. */
    List<String> sentBack(HandOffKey key) {
        return handOffs.find(key).reviewComment().stream()
                .map(comment -> wording.say("summary.sent-back", comment))
                .toList();
    }

    String secondReview(String opinion) {
        return wording.say("summary.second-review", opinion);
    }

    String allegationAtHand(Allegation allegation) {
        return wording.say("summary.at-hand", summary.line(allegation));
    }

    /** The newest finding about each allegation. */
    List<String> findings(HandOffKey key) {
        List<String> lines = new ArrayList<>();
        visits.of(key).forEach(finding -> lines.addAll(lines(key, finding)));
        return lines;
    }

    /** The newest finding about one allegation. */
    List<String> finding(HandOffKey key, int allegation) {
        return visits.latest(key, allegation)
                .map(finding -> lines(key, finding))
                .orElse(List.of());
    }

    /** What exceeded a limit and is to be measured again. */
    List<String> exceeded(HandOffKey key) {
        return visits.exceeded(key).stream()
                .map(needed ->
                        wording.say("summary.exceeded", String.valueOf(needed.allegation()), what(needed.rule())))
                .toList();
    }

    /** What the unit did, what was enforced, and what was measured after it. */
    List<String> measures(HandOffKey key) {
        List<String> lines = new ArrayList<>();
        rectifications
                .latest(key)
                .ifPresent(last ->
                        lines.add(wording.say("summary.measures", wording.of(last.state()), quoted(last.measures()))));
        Optional.of(enforcementWords.totals(enforcement.of(key), Locale.CHINESE))
                .filter(totals -> !totals.isEmpty())
                .ifPresent(totals -> lines.add(wording.say("summary.enforcement", totals)));
        visits.measurementsOf(key).stream()
                .filter(measurement -> measurement.phase() == Phase.AFTER)
                .forEach(measurement -> lines.add(line(measurement)));
        return lines;
    }

    /** The objections that wait, as far as the engine may keep them: without what looks like personal data. */
    List<String> objections(HandOffKey key) {
        return objections.open(key).stream()
                .map(objection -> wording.say(
                        "summary.objection",
                        summary.minute(objection.lodgedAt()),
                        quoted(redaction.propose(objection.text()).text())))
                .toList();
    }

    /** What the petitioner said after the answer: whoever accepts on site judges whether people are satisfied. */
    List<String> doubts(HandOffKey key) {
        return doubts.of(key.caseNumber()).stream()
                .map(doubt -> wording.say(
                        "summary.doubt",
                        summary.minute(doubt.saidAt()),
                        doubt.followUp() == null
                                ? Optional.ofNullable(doubt.objection())
                                        .map(wording::of)
                                        .orElse("")
                                : doubt.followUp().value()))
                .toList();
    }

    private List<String> lines(HandOffKey key, Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.say(
                "summary.finding",
                String.valueOf(finding.allegation()),
                wording.of(finding.verdict()),
                quoted(finding.narrative())));
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
        String judged = measurement
                .ownLimit()
                .map(own -> wording.say("summary.measurement.ownLimit", line, limit(own, measurement))
                        + measurement
                                .stricterUsualLimit()
                                .map(usual -> wording.say("summary.measurement.looser", plain(usual)))
                                .orElse(""))
                .orElse(line);
        String timed = measurement
                .periodByTime()
                .map(byTime -> wording.say("summary.measurement.period", judged, wording.of(byTime)))
                .orElse(judged);
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

    private static String quoted(String text) {
        return text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text;
    }
}
