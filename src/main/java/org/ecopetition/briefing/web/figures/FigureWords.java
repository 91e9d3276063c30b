package org.ecopetition.briefing.web.figures;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecopetition.briefing.figures.Dimension;
import org.ecopetition.briefing.figures.FigureLine;
import org.ecopetition.briefing.figures.FigureLines.Part;
import org.ecopetition.briefing.figures.Measure;
import org.ecopetition.briefing.figures.Share;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.springframework.stereotype.Component;

/** The words for figures, their parts and their lines. */
@Component
class FigureWords {

    /** The columns of what a figure is made of. */
    static final List<String> COLUMNS =
            List.of("case-number", "hand-off", "unit", "region", "types", "on", "states", "note");

    private final Wording wording;
    private final Units units;

    FigureWords(Wording wording, Units units) {
        this.wording = wording;
        this.units = units;
    }

    /** One line as people read it. */
    record Row(
            String caseNumber,
            String handOff,
            String unit,
            String region,
            String types,
            String on,
            BigDecimal states,
            String note) {

        /** Text, but for what it adds to a sum. */
        List<Object> cells() {
            return List.of(caseNumber, handOff, unit, region, types, on, states, note);
        }
    }

    String nameOf(Locale language, Measure measure) {
        return wording.of(language, measure);
    }

    String definitionOf(Locale language, Measure measure) {
        return wording.say(language, "Measure." + measure.name() + ".definition");
    }

    String nameOf(Locale language, Share share) {
        return wording.of(language, share);
    }

    String definitionOf(Locale language, Share share) {
        return wording.say(language, "Share." + share.name() + ".definition");
    }

    String definitionOf(Locale language, FigureList list) {
        Share share = list.share();
        return share == null ? definitionOf(language, list.first().measure()) : definitionOf(language, share);
    }

    String titleOf(Locale language, FigureList list) {
        Share share = list.share();
        Dimension by = list.first().dimension();
        if (share == null) {
            String moved = list.since() != null ? " · " + wording.say(language, "figures.moved") : "";
            return titleOf(language, list.first()) + moved;
        }
        return by == null
                ? nameOf(language, share)
                : nameOf(language, share) + " · "
                        + partOf(language, by, list.first().code());
    }

    /** The figure and the part of it, for example 分解后件数 · 南县. */
    String titleOf(Locale language, Part part) {
        Integer batch = part.batch();
        String name = nameOf(language, part.measure())
                + (batch == null ? "" : " · " + partOf(language, Dimension.BATCH, batch.toString()));
        Dimension by = part.dimension();
        return by == null ? name : name + " · " + partOf(language, by, part.code());
    }

    /** The name of a part of a figure. */
    String partOf(Locale language, Dimension by, String code) {
        if (code.isEmpty()) {
            return wording.say(language, "figures.part.none");
        }
        return switch (by) {
            case UNIT -> units.nameOf(code);
            case REGION -> units.regionName(code).orElse(code);
            case CHANNEL -> wording.name(language, "Channel", code);
            case TYPE -> wording.name(language, "PollutionType", code);
            case BATCH, UPPER_BATCH -> wording.say(language, "batch.number", code);
        };
    }

    /** A name that a sheet of a workbook may have. */
    String sheetOf(FigureList list) {
        Share share = list.share();
        String name = share == null ? wording.of(list.first().measure()) : wording.of(share);
        return name.replaceAll("[\\[\\]:*?/\\\\（）()]", " ").strip();
    }

    Row row(Locale language, FigureLine line) {
        return new Row(
                line.caseNumber(),
                Optional.ofNullable(line.handOff()).orElse(""),
                Optional.ofNullable(line.unit()).map(units::nameOf).orElse(""),
                line.regionCode() == null
                        ? ""
                        : units.regionName(line.regionCode()).orElse(line.regionCode()),
                Arrays.stream(line.types().split(",", -1))
                        .filter(code -> !code.isEmpty())
                        .map(code -> wording.name(language, "PollutionType", code))
                        .collect(Collectors.joining("、")),
                line.on() == null ? "" : line.on().toString(),
                line.states(),
                note(language, line));
    }

    private String note(Locale language, FigureLine line) {
        String code = line.note();
        if (code == null) {
            return "";
        }
        return switch (line.of()) {
            case PETITIONS -> wording.name(language, "Standing", code);
            case HAND_OFFS -> wording.name(language, "Verdict", code);
            case ENFORCEMENT -> code;
            case EVENTS -> wording.name(language, "event", code);
        };
    }
}
