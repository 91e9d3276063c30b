package org.ecopetition.briefing.web.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecopetition.briefing.document.PaperChart;
import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Dimension;
import org.ecopetition.briefing.figures.FigureLines.Part;
import org.ecopetition.briefing.figures.Measure;
import org.ecopetition.briefing.figures.Tally;
import org.ecopetition.organisation.RegionTiles;
import org.ecopetition.organisation.Wording;
import org.springframework.stereotype.Component;

/** The charts of the dashboard, each with the table it is drawn from. */
@Component
class DashboardCharts {

    private static final int MOST_BATCHES = 30;
    private static final List<Measure> DEADLINES = List.of(Measure.ON_TIME, Measure.LATE, Measure.OVERDUE);
    private static final List<Measure> OF_BATCHES =
            List.of(Measure.HANDED_OFF, Measure.DECOMPOSED, Measure.KEY_ITEMS, Measure.CLOSED_OR_STAGED);

    private final FigureWords words;
    private final RegionTiles tiles;
    private final Wording wording;

    DashboardCharts(FigureWords words, RegionTiles tiles, Wording wording) {
        this.words = words;
        this.tiles = tiles;
        this.wording = wording;
    }

    /**
     * A chart and its table.
     *
     * @param about what a line stands for, as the heading of the table
     * @param headings of the figures of each line
     */
    record Drawn(String id, PaperChart chart, String about, List<String> headings, List<Line> lines) {}

    /** A line of the table. */
    record Line(String name, List<Cell> cells) {}

    /** A figure; the link leads to what it is made of. */
    record Cell(String figure, String link) {}

    List<RegionTiles.Tile> tiles(Tally tally, Cutoff cutoff) {
        return tiles.of(
                tally.split(Measure.DECOMPOSED, Dimension.REGION),
                code -> FigurePlace.of(new Part(Measure.DECOMPOSED, Dimension.REGION, code, cutoff)));
    }

    /** What is counted where no tile stands. */
    String beside(Tally tally) {
        return Dashboard.plain(tiles.beside(tally.split(Measure.DECOMPOSED, Dimension.REGION)));
    }

    List<Drawn> of(Tally tally, Cutoff cutoff, Locale language) {
        return List.of(
                bars("region", tally, Measure.DECOMPOSED, Dimension.REGION, cutoff, language),
                bars("type", tally, Measure.ENVIRONMENTAL, Dimension.TYPE, cutoff, language),
                bars("channel", tally, Measure.PETITIONS, Dimension.CHANNEL, cutoff, language),
                trend(tally, cutoff, language));
    }

    /** Whether feedback came in its time, as a chart; what a line stands for is the measure itself. */
    Drawn deadlines(Tally tally, Cutoff cutoff, Locale language) {
        Map<Measure, BigDecimal> figures = tally.figures();
        List<PaperChart.Value> values = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        DEADLINES.forEach(measure -> {
            BigDecimal figure = figures.getOrDefault(measure, BigDecimal.ZERO);
            String name = words.nameOf(language, measure);
            values.add(new PaperChart.Value(name, figure));
            lines.add(new Line(name, List.of(new Cell(Dashboard.plain(figure), FigurePlace.of(measure, cutoff)))));
        });
        return drawn(
                "deadlines",
                PaperChart.Kind.BARS,
                values,
                wording.say(language, "figures.measure"),
                List.of(wording.say(language, "figures.figure")),
                lines,
                language);
    }

    private Drawn bars(String id, Tally tally, Measure measure, Dimension by, Cutoff cutoff, Locale language) {
        List<Map.Entry<String, BigDecimal>> parts =
                new ArrayList<>(tally.split(measure, by).entrySet());
        parts.sort(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        List<String> codes = parts.stream().map(Map.Entry::getKey).toList();
        return drawn(
                id,
                PaperChart.Kind.BARS,
                values(codes, by, tally.split(measure, by), language),
                wording.of(language, by),
                List.of(wording.say(language, "figures.figure")),
                lines(codes, List.of(measure), by, tally, cutoff, language),
                language);
    }

    /** The newest batches in their order. */
    private Drawn trend(Tally tally, Cutoff cutoff, Locale language) {
        List<String> batches = tally.split(Measure.HANDED_OFF, Dimension.BATCH).keySet().stream()
                .filter(batch -> !batch.isEmpty())
                .toList();
        List<String> newest = batches.subList(Math.max(0, batches.size() - MOST_BATCHES), batches.size());
        return drawn(
                "batch",
                PaperChart.Kind.TREND,
                values(newest, Dimension.BATCH, tally.split(Measure.HANDED_OFF, Dimension.BATCH), language),
                wording.of(language, Dimension.BATCH),
                OF_BATCHES.stream()
                        .map(measure -> words.nameOf(language, measure))
                        .toList(),
                lines(newest, OF_BATCHES, Dimension.BATCH, tally, cutoff, language),
                language);
    }

    private List<PaperChart.Value> values(
            List<String> codes, Dimension by, Map<String, BigDecimal> figures, Locale language) {
        return codes.stream()
                .map(code -> new PaperChart.Value(
                        words.partOf(language, by, code), figures.getOrDefault(code, BigDecimal.ZERO)))
                .toList();
    }

    private List<Line> lines(
            List<String> codes, List<Measure> measures, Dimension by, Tally tally, Cutoff cutoff, Locale language) {
        Map<Measure, Map<String, BigDecimal>> figures =
                measures.stream().collect(Collectors.toMap(Function.identity(), measure -> tally.split(measure, by)));
        return codes.stream()
                .map(code -> new Line(
                        words.partOf(language, by, code),
                        measures.stream()
                                .map(measure -> new Cell(
                                        Dashboard.plain(Objects.requireNonNull(figures.get(measure))
                                                .getOrDefault(code, BigDecimal.ZERO)),
                                        FigurePlace.of(new Part(measure, by, code, cutoff))))
                                .toList()))
                .toList();
    }

    private Drawn drawn(
            String id,
            PaperChart.Kind kind,
            List<PaperChart.Value> values,
            String about,
            List<String> headings,
            List<Line> lines,
            Locale language) {
        String title = wording.say(language, "figures.chart." + id);
        return new Drawn(
                id, new PaperChart(kind, title, wording.say(language, "figures.unit"), values), about, headings, lines);
    }
}
