package org.ecopetition.briefing.web;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Dimension;
import org.ecopetition.briefing.figures.FigureBook;
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

    private final FigureBook book;
    private final FigureWords words;
    private final Units units;

    DayTable(FigureBook book, FigureWords words, Units units) {
        this.book = book;
        this.words = words;
        this.units = units;
    }

    /**
     * The table.
     *
     * @param batch number of the newest batch, empty where nothing went out yet
     * @param headings of what is counted since the start
     */
    record Day(String batch, List<String> headings, List<Line> lines, List<Cell> total) {}

    /** @param cells the newest batch first, then since the start */
    record Line(String name, List<Cell> cells) {}

    /** A figure; the link leads to what it is made of, and is empty where a list has no such part. */
    record Cell(String figure, String link) {}

    Day of(Tally tally, Cutoff cutoff, Locale language) {
        List<Integer> batches = tally.batches();
        if (batches.isEmpty()) {
            return new Day("", List.of(), List.of(), List.of());
        }
        int batch = batches.get(batches.size() - 1);
        Map<String, BigDecimal> today = book.regionsOf(batch, Measure.DECOMPOSED, cutoff);
        List<Map<String, BigDecimal>> since = SINCE_THE_START.stream()
                .map(measure -> tally.split(measure, Dimension.REGION))
                .toList();
        List<Line> lines = regions(since.get(0).keySet()).stream()
                .map(code ->
                        new Line(words.partOf(language, Dimension.REGION, code), cells(code, today, since, cutoff)))
                .toList();
        return new Day(
                String.valueOf(batch),
                SINCE_THE_START.stream()
                        .map(measure -> words.nameOf(language, measure))
                        .toList(),
                lines,
                total(batch, tally, cutoff));
    }

    /** The city's regions in their official order, whether anything is counted there or not, then all others. */
    private Set<String> regions(Set<String> counted) {
        Set<String> codes = new LinkedHashSet<>(units.regions().stream()
                .flatMap((Unit unit) -> unit.regionCode().stream())
                .toList());
        codes.addAll(counted);
        return codes;
    }

    private static List<Cell> cells(
            String code, Map<String, BigDecimal> today, List<Map<String, BigDecimal>> since, Cutoff cutoff) {
        Stream<Cell> all = Stream.iterate(0, at -> at + 1)
                .limit(since.size())
                .map(at -> new Cell(
                        figure(since.get(at), code),
                        FigurePlace.of(new Part(SINCE_THE_START.get(at), Dimension.REGION, code, cutoff))));
        return Stream.concat(Stream.of(new Cell(figure(today, code), "")), all).toList();
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
