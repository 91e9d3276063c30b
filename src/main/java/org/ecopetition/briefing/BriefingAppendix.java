package org.ecopetition.briefing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ecopetition.briefing.BriefingContent.Extras;
import org.ecopetition.briefing.document.PaperChart;
import org.ecopetition.briefing.document.PetitionTable;
import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Dimension;
import org.ecopetition.briefing.figures.FigureCounts;
import org.ecopetition.briefing.figures.FigureLines;
import org.ecopetition.briefing.figures.Measure;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may be printed behind the news: charts of what was handed off, and the petitions that were handed off since the issue
 * before. Drawn for the cut-off of the figures, and frozen with the issue.
 */
@Service
@Transactional(readOnly = true)
class BriefingAppendix {

    private static final int MOST = 150;

    private final FigureCounts book;
    private final FigureLines lines;
    private final Units units;
    private final Wording wording;
    private final JdbcClient jdbc;

    BriefingAppendix(FigureCounts book, FigureLines lines, Units units, Wording wording, JdbcClient jdbc) {
        this.book = book;
        this.lines = lines;
        this.units = units;
        this.wording = wording;
        this.jdbc = jdbc;
    }

    /** The content with what its editor wants behind the news. */
    BriefingContent drawn(BriefingContent content, String programme, FrozenFigures figures) {
        Extras wanted = content.extras();
        Cutoff cutoff = new Cutoff(programme, figures.cutoff(), Instant.parse(figures.knownAt()));
        return content.with(new Extras(
                wanted.charts(),
                wanted.petitions(),
                wanted.charts() ? charts(cutoff) : List.of(),
                wanted.petitions() ? petitions(cutoff) : null));
    }

    private List<PaperChart> charts(Cutoff cutoff) {
        return List.of(
                chart(
                        "briefing.chart.region",
                        Dimension.REGION,
                        cutoff,
                        code -> units.regionName(code).orElse(code)),
                chart("briefing.chart.type", Dimension.TYPE, cutoff, this::typeOf));
    }

    private PaperChart chart(String title, Dimension by, Cutoff cutoff, UnaryOperator<String> name) {
        return new PaperChart(
                PaperChart.Kind.BARS,
                wording.say(title),
                wording.say("briefing.chart.unit"),
                book.split(Measure.DECOMPOSED, by, cutoff).entrySet().stream()
                        .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(part -> new PaperChart.Value(
                                part.getKey().isEmpty()
                                        ? wording.say("briefing.chart.none")
                                        : name.apply(part.getKey()),
                                part.getValue()))
                        .toList());
    }

    private PetitionTable petitions(Cutoff cutoff) {
        return new PetitionTable(
                wording.say("briefing.petitions"),
                lines.handedOff(cutoff, since(cutoff), MOST).stream()
                        .map(this::row)
                        .toList());
    }

    /** The cut-off of the issue before; all since the start where there is none. */
    private Instant since(Cutoff cutoff) {
        return jdbc.sql("select max(as_of) from briefing where programme = ? and as_of < ? and number is not null")
                .params(cutoff.programme(), cutoff.asOf().atOffset(ZoneOffset.UTC))
                .query((row, index) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }

    private PetitionTable.Row row(FigureLines.HandedOff handedOff) {
        return new PetitionTable.Row(
                handedOff.caseNumber() + (handedOff.keyItem() ? "*" : ""),
                handedOff.problem(),
                units.regionName(handedOff.regionCode()).orElse(handedOff.regionCode()),
                Arrays.stream(handedOff.types().split(",", -1))
                        .filter(code -> !code.isEmpty())
                        .map(this::typeOf)
                        .collect(Collectors.joining("、")),
                units.nameOf(handedOff.unit()));
    }

    private String typeOf(String code) {
        return wording.name("PollutionType", code);
    }
}
