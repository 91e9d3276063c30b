package org.ecopetition.audit.web;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.audit.search.CaseFile;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases of a list in words, for the page and for tables to take along. */
@Component
class CaseLines {

    /** The columns of the tables, by what their headings are called. */
    private static final List<String> COLUMNS =
            List.of("number", "received", "region", "place", "units", "types", "verdict", "key", "status", "closed");

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String AND = "、";

    private final Units units;
    private final Wording wording;

    CaseLines(Units units, Wording wording) {
        this.units = units;
        this.wording = wording;
    }

    /** A line of the list with its words. */
    record Line(CaseFile file, String region, String units, String types, String verdicts) {}

    Line line(CaseFile file, Locale language) {
        String region = file.regionCode() == null
                ? ""
                : units.regionName(file.regionCode()).orElse(file.regionCode());
        return new Line(
                file,
                region,
                file.units().stream().map(units::nameOf).collect(Collectors.joining(AND)),
                words(file.types(), "PollutionType", language),
                words(file.verdicts(), "Verdict", language));
    }

    List<String> headings(Locale language) {
        return COLUMNS.stream()
                .map(column -> wording.say(language, "audit.column." + column))
                .toList();
    }

    List<String> cells(CaseFile file, Locale language) {
        Line line = line(file, language);
        return Stream.of(
                        file.caseNumber(),
                        second(file.receivedAt()),
                        line.region(),
                        file.place(),
                        line.units(),
                        line.types(),
                        line.verdicts(),
                        file.keyItem() ? wording.say(language, "audit.key") : "",
                        wording.name(language, "PetitionStatus", file.status()),
                        second(file.closedAt()))
                .map(cell -> Objects.toString(cell, ""))
                .toList();
    }

    private String words(List<String> codes, String kind, Locale language) {
        return codes.stream().map(code -> wording.name(language, kind, code)).collect(Collectors.joining(AND));
    }

    private static String second(@Nullable Instant time) {
        return time == null ? "" : SECOND.format(time.atZone(CHINA));
    }
}
