package org.ecopetition.briefing.web.figures;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Cutoffs;
import org.ecopetition.briefing.figures.Dimension;
import org.ecopetition.briefing.figures.FigureCounts;
import org.ecopetition.briefing.figures.FigureLines.Part;
import org.ecopetition.briefing.figures.Measure;
import org.ecopetition.briefing.figures.Tally;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.springframework.stereotype.Component;

/** The day's table (当日情况表) as cities publish it: by region the newest batch, all since the start, and how far they have come. */
@Component
class DayTable {

    private static final List<Measure> SINCE_THE_START = List.of(
            Measure.DECOMPOSED,
            Measure.DECOMPOSED_KEY_ITEMS,
            Measure.CLOSED_OR_STAGED,
            Measure.ON_TIME,
            Measure.LATE,
            Measure.OVERDUE);

    /** What the source briefing tells of a day, and how far it has come. */
    private static final List<Measure> OF_THE_DAY = List.of(
            Measure.CALLS,
            Measure.LETTERS,
            Measure.ENVIRONMENTAL_CALLS,
            Measure.HANDED_OFF,
            Measure.KEY_ITEMS,
            Measure.CLOSED_OR_STAGED);

    private static final Duration DAY = Duration.ofDays(1);

    private final FigureCounts book;
    private final Cutoffs cutoffs;
    private final FigureWords words;
    private final Units units;

    DayTable(FigureCounts book, Cutoffs cutoffs, FigureWords words, Units units) {
        this.cutoffs = cutoffs;
        this.book = book;
        this.words = words;
        this.units = units;
    }

    /**
     * The day and the table.
     *
     * @param since the time a day before the cut-off
     * @param steps what came in that day
     * @param batch number of the newest batch, empty where nothing went out yet
     * @param headings of what is counted since the start
     */
    record Day(
            Instant since, List<Step> steps, String batch, List<String> headings, List<Line> lines, List<Cell> total) {}

    /**
     * How a figure moved within the day.
     *
     * @param before a day before the cut-off
     * @param more how much came in since, less what left
     */
    record Step(String name, Cell before, Cell more, Cell now) {}

    /** @param cells the newest batch first, then since the start */
    record Line(String name, List<Cell> cells) {}

    /** A figure; the link leads to what it is made of, and is empty where a list has no such part. */
    record Cell(String figure, String link) {}

    Day of(Tally tally, Cutoff cutoff, Locale language) {
        Cutoff before = new Cutoff(cutoff.programme(), cutoff.asOf().minus(DAY), cutoff.knownAt());
        List<Step> steps = steps(tally.figures(), before, cutoff, language);
        List<Integer> batches = tally.batches();
        if (batches.isEmpty()) {
            return new Day(before.asOf(), steps, "", List.of(), List.of(), List.of());
        }
        int batch = batches.get(batches.size() - 1);
        Map<String, BigDecimal> today = book.regionsOf(batch, Measure.DECOMPOSED, cutoff);
        List<Map<String, BigDecimal>> since = SINCE_THE_START.stream()
                .map(measure -> tally.split(measure, Dimension.REGION))
                .toList();
        List<Line> lines = regions(since.get(0).keySet()).stream()
                .map(code -> new Line(
                        words.partOf(language, Dimension.REGION, code),
                        cells(code, today(batch, code, today, cutoff), since, cutoff)))
                .toList();
        return new Day(
                before.asOf(),
                steps,
                String.valueOf(batch),
                SINCE_THE_START.stream()
                        .map(measure -> words.nameOf(language, measure))
                        .toList(),
                lines,
                total(batch, tally, cutoff));
    }

    private List<Step> steps(Map<Measure, BigDecimal> figures, Cutoff before, Cutoff cutoff, Locale language) {
        Map<Measure, BigDecimal> moved = book.moved(OF_THE_DAY, before, cutoff);
        boolean isInRound = cutoffs.isInRound(before);
        return OF_THE_DAY.stream()
                .map(measure -> {
                    BigDecimal is = figures.getOrDefault(measure, BigDecimal.ZERO);
                    BigDecimal more = moved.getOrDefault(measure, BigDecimal.ZERO);
                    return new Step(
                            words.nameOf(language, measure),
                            new Cell(
                                    Dashboard.plain(is.subtract(more)),
                                    isInRound ? FigurePlace.of(measure, before) : ""),
                            new Cell(
                                    Dashboard.plain(more),
                                    isInRound
                                            ? FigurePlace.of(measure, before, cutoff)
                                            : FigurePlace.of(measure, cutoff)),
                            new Cell(Dashboard.plain(is), FigurePlace.of(measure, cutoff)));
                })
                .toList();
    }

    /** The city's regions in their official order, whether anything is counted there or not, then all others. */
    private Set<String> regions(Set<String> counted) {
        Set<String> codes = new LinkedHashSet<>(units.regions().stream()
                .map(Unit::regionCode)
                .filter(Objects::nonNull)
                .toList());
        codes.addAll(counted);
        return codes;
    }

    private static Cell today(int batch, String code, Map<String, BigDecimal> today, Cutoff cutoff) {
        return new Cell(
                figure(today, code),
                FigurePlace.of(new Part(Measure.DECOMPOSED, Dimension.REGION, code, batch, cutoff, null)));
    }

    private static List<Cell> cells(String code, Cell today, List<Map<String, BigDecimal>> since, Cutoff cutoff) {
        Stream<Cell> all = Stream.iterate(0, at -> at + 1)
                .limit(since.size())
                .map(at -> new Cell(
                        figure(since.get(at), code),
                        FigurePlace.of(new Part(SINCE_THE_START.get(at), Dimension.REGION, code, cutoff))));
        return Stream.concat(Stream.of(today), all).toList();
    }

    private static List<Cell> total(int batch, Tally tally, Cutoff cutoff) {
        String number = String.valueOf(batch);
        Cell today = new Cell(
                figure(tally.split(Measure.DECOMPOSED, Dimension.BATCH), number),
                FigurePlace.of(new Part(Measure.DECOMPOSED, Dimension.BATCH, number, cutoff)));
        Map<Measure, BigDecimal> figures = tally.figures();
        return Stream.concat(
                        Stream.of(today),
                        SINCE_THE_START.stream()
                                .map(measure -> new Cell(
                                        Dashboard.plain(figures.getOrDefault(measure, BigDecimal.ZERO)),
                                        FigurePlace.of(measure, cutoff))))
                .toList();
    }

    private static String figure(Map<String, BigDecimal> figures, String code) {
        return Dashboard.plain(figures.getOrDefault(code, BigDecimal.ZERO));
    }
}
