package org.ecopetition.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecopetition.disclosure.Disclosure.Texts;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.Petition;
import org.ecopetition.rectification.EnforcementKind;
import org.ecopetition.rectification.Rectification;
import org.ecopetition.verification.Excess;
import org.ecopetition.verification.Finding;
import org.ecopetition.verification.Measurement;
import org.ecopetition.verification.Outcome;
import org.ecopetition.verification.Period;
import org.ecopetition.verification.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the three texts of a public row from what the record holds. */
@Component
class DraftWriter {

    private final Wording wording;

    DraftWriter(Wording wording) {
        this.wording = wording;
    }

    Texts write(
            Petition petition,
            HandOff handOff,
            List<Finding> findings,
            List<Measurement> measurements,
            @Nullable Rectification rectification) {
        return new Texts(
                problem(petition, handOff),
                findings(petition, findings, measurements),
                measures(findings, measurements, rectification));
    }

    String accountability(@Nullable Rectification rectification) {
        if (rectification == null) {
            return wording.say("disclosure.nobody-accountable");
        }
        String counted = counted(rectification, List.of(EnforcementKind.INTERVIEW, EnforcementKind.ACCOUNTABILITY));
        return counted.isEmpty() ? wording.say("disclosure.nobody-accountable") : counted;
    }

    /** 办结目标, as the tables of 2024 have it. */
    String goal(@Nullable Rectification rectification) {
        if (rectification == null) {
            return wording.say("disclosure.goal.none");
        }
        String kind = wording.of(rectification.kind());
        return rectification
                .plannedFinish()
                .map(finish -> wording.say("disclosure.goal.planned", kind, finish.toString()))
                .orElse(kind);
    }

    private static String problem(Petition petition, HandOff handOff) {
        if (handOff.allegations().size() == petition.allegations().size()) {
            return petition.problemText().orElse("");
        }
        return handOff.allegations().stream()
                .map(number -> petition.allegation(number).text())
                .collect(Collectors.joining("\n"));
    }

    private String findings(Petition petition, List<Finding> findings, List<Measurement> measurements) {
        if (findings.size() == 1) {
            Finding only = findings.get(0);
            return wording.say("disclosure.one-finding", found(only, measurements), wording.of(only.verdict()));
        }
        return findings.stream()
                .map(finding -> {
                    Allegation allegation = petition.allegation(finding.allegation());
                    return wording.say(
                            "disclosure.finding",
                            allegation.number(),
                            allegation.text(),
                            found(finding, measurements),
                            wording.of(finding.verdict()));
                })
                .collect(Collectors.joining("\n"));
    }

    /** What was found, with the values beyond their limits that the officer's own words do not hold. */
    private String found(Finding finding, List<Measurement> measurements) {
        String exceeded = measurements.stream()
                .filter(measurement ->
                        measurement.phase() == Phase.BEFORE && measurement.allegation() == finding.allegation())
                .flatMap(measurement -> measurement
                        .excess()
                        .filter(excess -> !says(finding.narrative(), measurement, excess))
                        .map(excess -> said(measurement, beyond(excess)))
                        .stream())
                .collect(Collectors.joining("；"));
        return sentence(finding.narrative()) + (exceeded.isEmpty() ? "" : wording.say("disclosure.exceeded", exceeded));
    }

    /** Whether the officer's own words hold both the value and how far it is beyond the limit. */
    private static boolean says(String words, Measurement measurement, Excess excess) {
        return measurement.value().stream().allMatch(value -> hasNumber(words, plain(value)))
                && hasNumber(words, excess.figure());
    }

    /** Whether a number stands in a text by itself, not as a part of another. */
    private static boolean hasNumber(String text, String number) {
        return Pattern.compile("(?<![\\d.])" + Pattern.quote(number) + "(?!\\.?\\d)")
                .matcher(text)
                .find();
    }

    private String beyond(Excess excess) {
        return wording.say("Excess." + excess.kind(), wording.of(Outcome.EXCEEDED), excess.figure());
    }

    private String said(Measurement measurement, String result) {
        Period period = measurement.rule().period();
        return wording.say(
                "disclosure.exceeded.one",
                measurement.point(),
                period == null ? "" : wording.of(period),
                wording.name("MeasuredItem", measurement.item()),
                measurement.value().map(DraftWriter::plain).orElse(""),
                measurement.unit(),
                measurement.limit().map(DraftWriter::plain).orElse(""),
                measurement.standard().orElse(""),
                result);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private String measures(
            List<Finding> findings, List<Measurement> measurements, @Nullable Rectification rectification) {
        String taken = findings.stream()
                .flatMap(finding -> finding.actionsTaken().stream())
                .distinct()
                .map(DraftWriter::sentence)
                .collect(Collectors.joining());
        if (rectification == null) {
            return taken.isEmpty() ? wording.say("disclosure.no-measures") : taken;
        }
        return taken + done(rectification) + remeasured(measurements, rectification.measures());
    }

    /** What is within its limit now, where the unit's own words do not say so. */
    private String remeasured(List<Measurement> measurements, String words) {
        String within = measurements.stream()
                .filter(measurement -> measurement.phase() == Phase.AFTER
                        && measurement.outcome().filter(Outcome.WITHIN::equals).isPresent()
                        && measurement.value().stream().noneMatch(value -> hasNumber(words, plain(value))))
                .map(measurement -> said(measurement, wording.of(Outcome.WITHIN)))
                .distinct()
                .collect(Collectors.joining("；"));
        return within.isEmpty() ? "" : wording.say("disclosure.remeasured", within);
    }

    private String done(Rectification rectification) {
        String counted = counted(
                rectification,
                rectification.enforcement().keySet().stream()
                        .filter(kind -> kind.compareTo(EnforcementKind.INTERVIEW) < 0)
                        .toList());
        return sentence(rectification.measures())
                + (counted.isEmpty() ? "" : wording.say("disclosure.enforcement", counted));
    }

    private String counted(Rectification rectification, List<EnforcementKind> kinds) {
        return rectification.enforcement().entrySet().stream()
                .filter(entry ->
                        kinds.contains(entry.getKey()) && entry.getValue().signum() > 0)
                .map(entry -> wording.say(
                        "EnforcementKind." + entry.getKey() + ".counted",
                        entry.getValue().stripTrailingZeros().toPlainString()))
                .collect(Collectors.joining("、"));
    }

    private static String sentence(String text) {
        return text.endsWith("。") || text.endsWith("!") || text.endsWith("！") ? text : text + "。";
    }
}
