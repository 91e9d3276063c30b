package org.ecopetition.briefing.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
     */
    record Drawn(String id, PaperChart chart, String about, List<Line> lines) {}

    /** A line of the table; the link leads to what its figure is made of. */
    record Line(String name, String figure, String link) {}

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

    private Drawn bars(String id, Tally tally, Measure measure, Dimension by, Cutoff cutoff, Locale language) {
        List<Map.Entry<String, BigDecimal>> parts =
                new ArrayList<>(tally.split(measure, by).entrySet());
        parts.sort(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        return drawn(id, PaperChart.Kind.BARS, measure, by, parts, cutoff, language);
    }

    /** The newest batches in their order. */
    private Drawn trend(Tally tally, Cutoff cutoff, Locale language) {
        List<Map.Entry<String, BigDecimal>> batches =
                tally.split(Measure.HANDED_OFF, Dimension.BATCH).entrySet().stream()
                        .filter(batch -> !batch.getKey().isEmpty())
                        .toList();
        List<Map.Entry<String, BigDecimal>> newest =
                batches.subList(Math.max(0, batches.size() - MOST_BATCHES), batches.size());
        return drawn("batch", PaperChart.Kind.TREND, Measure.HANDED_OFF, Dimension.BATCH, newest, cutoff, language);
    }

    private Drawn drawn(
            String id,
            PaperChart.Kind kind,
            Measure measure,
            Dimension by,
            List<Map.Entry<String, BigDecimal>> parts,
            Cutoff cutoff,
            Locale language) {
        List<PaperChart.Value> values = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        parts.forEach(part -> {
            String name = words.partOf(language, by, part.getKey());
            values.add(new PaperChart.Value(name, part.getValue()));
            lines.add(new Line(
                    name,
                    Dashboard.plain(part.getValue()),
                    FigurePlace.of(new Part(measure, by, part.getKey(), cutoff))));
        });
        String title = wording.say(language, "figures.chart." + id);
        return new Drawn(
                id,
                new PaperChart(kind, title, wording.say(language, "figures.unit"), values),
                wording.of(language, by),
                lines);
    }
}
