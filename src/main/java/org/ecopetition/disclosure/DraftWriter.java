package org.ecopetition.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.disclosure.Disclosure.Texts;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.organisation.Wording;
import org.ecopetition.organisation.programme.TableRules;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.Petition;
import org.ecopetition.rectification.EnforcementAction;
import org.ecopetition.rectification.EnforcementWords;
import org.ecopetition.rectification.Rectification;
import org.ecopetition.verification.Finding;
import org.ecopetition.verification.MeasuredWords;
import org.ecopetition.verification.Measurement;
import org.ecopetition.verification.Phase;
import org.ecopetition.verification.limit.Excess;
import org.ecopetition.verification.limit.Outcome;
import org.ecopetition.verification.limit.Period;
import org.ecopetition.verification.limit.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the three texts of a public row from what the record holds. */
@Component
class DraftWriter {

    private final Wording wording;
    private final EnforcementWords words;
    private final MeasuredWords measured;

    DraftWriter(Wording wording, EnforcementWords words, MeasuredWords measured) {
        this.wording = wording;
        this.words = words;
        this.measured = measured;
    }

    Texts write(DraftSources.Known known) {
        return new Texts(
                problem(known.petition(), known.handOff()),
                findings(
                        known.petition(),
                        known.findings(),
                        known.measurements(),
                        known.rules().decimals()),
                measures(known.findings(), known.measurements(), known.rectification(), known.actions()));
    }

    /** 责任人被处理情况 as tables state it, for example 约谈1人、问责2人（诫勉谈话1人，通报批评1人）; the days stand among the measures. */
    String accountability(List<EnforcementAction> actions, String nobody) {
        List<EnforcementAction> about =
                actions.stream().filter(EnforcementAction::isAboutOfficials).toList();
        return about.isEmpty() ? nobody(nobody) : words.totals(about, Locale.CHINESE);
    }

    /** What the round's table says where nobody was held to account. */
    String nobody(String ofRound) {
        return ofRound.isEmpty() ? wording.say("disclosure.nobody-accountable") : ofRound;
    }

    /** 办结目标, as the tables of 2024 have it. */
    String goal(@Nullable Rectification rectification) {
        if (rectification == null) {
            return wording.say("disclosure.goal.none");
        }
        String kind = wording.of(rectification.kind());
        return rectification.plannedFinish() == null
                ? kind
                : wording.say(
                        "disclosure.goal.planned",
                        kind,
                        rectification.plannedFinish().toString());
    }

    private static String problem(Petition petition, HandOff handOff) {
        if (handOff.matter().allegations().size() == petition.allegations().size()) {
            return Objects.requireNonNullElse(petition.problemText(), "");
        }
        return handOff.matter().allegations().stream()
                .map(number -> petition.allegation(number).text())
                .collect(Collectors.joining("\n"));
    }

    private String findings(Petition petition, List<Finding> findings, List<Measurement> measurements, int decimals) {
        if (findings.size() == 1) {
            Finding only = findings.get(0);
            return wording.say(
                    "disclosure.one-finding", found(only, measurements, decimals), wording.of(only.verdict()));
        }
        return findings.stream()
                .map(finding -> {
                    Allegation allegation = petition.allegation(finding.allegation());
                    return wording.say(
                            "disclosure.finding",
                            allegation.number(),
                            allegation.text(),
                            found(finding, measurements, decimals),
                            wording.of(finding.verdict()));
                })
                .collect(Collectors.joining("\n"));
    }

    /** What was found, with everything measured that the officer's own words do not hold: within the limit as well as beyond it. */
    private String found(Finding finding, List<Measurement> measurements, int decimals) {
        String measured = measurements.stream()
                .filter(measurement ->
                        measurement.phase() == Phase.BEFORE && measurement.allegation() == finding.allegation())
                .filter(measurement -> measurement.outcome() != Outcome.INVALID)
                .filter(measurement -> !says(finding.narrative(), measurement, decimals))
                .map(measurement -> said(measurement, decimals))
                .collect(Collectors.joining("；"));
        return sentence(finding.narrative()) + (measured.isEmpty() ? "" : wording.say("disclosure.measured", measured));
    }

    /** Whether the officer's own words hold the figures and how far it is beyond the limit. */
    private static boolean says(String words, Measurement measurement, int decimals) {
        return measurement.reading() != null
                && measurement.reading().hasFigure()
                && holds(words, measurement.reading())
                && measurement
                        .excess(decimals)
                        .map(Excess::figure)
                        .filter(figure -> !hasNumber(words, figure))
                        .isEmpty();
    }

    private static boolean holds(String words, Reading reading) {
        return Stream.of(reading.lower(), reading.upper())
                .filter(figure -> !figure.isEmpty())
                .allMatch(figure -> hasNumber(words, figure));
    }

    /** Whether a number stands in a text by itself, not as a part of another. */
    private static boolean hasNumber(String text, String number) {
        return Pattern.compile("(?<![\\d.])" + Pattern.quote(number) + "(?!\\.?\\d)")
                .matcher(text)
                .find();
    }

    private String said(Measurement measurement, int decimals) {
        Period period = measurement.rule().period();
        boolean figures = measurement.reading() != null && measurement.reading().saysWhatWasFound();
        return wording.say(
                "disclosure.measured.one",
                measurement.point(),
                period == null ? "" : wording.of(period),
                wording.name("MeasuredItem", measurement.item()),
                figures ? measured.value(measurement).map(value -> " " + value).orElse("") : "",
                measured.limit(measurement)
                        .map(limit -> wording.say(
                                "disclosure.measured.limit",
                                limit,
                                Objects.requireNonNullElse(measurement.standard(), "")))
                        .orElse(""),
                measured.result(measurement, decimals),
                figures || measurement.outcome() != Outcome.EXCEEDED
                        ? ""
                        : wording.say("disclosure.measured.no-figure"));
    }

    private String measures(
            List<Finding> findings,
            List<Measurement> measurements,
            @Nullable Rectification rectification,
            List<EnforcementAction> actions) {
        String taken = findings.stream()
                .map(Finding::actionsTaken)
                .filter(Objects::nonNull)
                .distinct()
                .map(DraftWriter::sentence)
                .collect(Collectors.joining());
        if (rectification == null) {
            return (taken.isEmpty() ? wording.say("disclosure.no-measures") : taken) + enforced(actions);
        }
        return taken
                + sentence(rectification.measures())
                + enforced(actions)
                + remeasured(measurements, rectification.measures());
    }

    /** What is within its limit now, where the unit's own words do not say so. */
    private String remeasured(List<Measurement> measurements, String words) {
        String within = measurements.stream()
                .filter(measurement -> measurement.phase() == Phase.AFTER
                        && measurement.outcome() == Outcome.WITHIN
                        && !says(words, measurement, TableRules.USUAL_DECIMALS))
                .map(measurement -> said(measurement, TableRules.USUAL_DECIMALS))
                .distinct()
                .collect(Collectors.joining("；"));
        return within.isEmpty() ? "" : wording.say("disclosure.remeasured", within);
    }

    private String enforced(List<EnforcementAction> actions) {
        String dated = words.dated(actions);
        return dated.isEmpty() ? "" : wording.say("disclosure.enforcement", dated);
    }

    private static String sentence(String text) {
        return text.endsWith("。") || text.endsWith("!") || text.endsWith("！") ? text : text + "。";
    }
}
