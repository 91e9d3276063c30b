package org.ecopetition.briefing.web.figures;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ecopetition.briefing.figures.Counted;
import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Dimension;
import org.ecopetition.briefing.figures.FigureLines.Part;
import org.ecopetition.briefing.figures.Measure;
import org.ecopetition.briefing.figures.Ratio;
import org.ecopetition.briefing.figures.Share;
import org.ecopetition.briefing.figures.Tally;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the figures together as the dashboard shows them; every one leads to what it is made of. */
@Component
class Dashboard {

    /** Nobody is ranked by fewer hand-offs than this. */
    private static final int FEWEST_RANKED = 5;

    private static final List<Measure> HEAD = List.of(
            Measure.CALLS,
            Measure.ENVIRONMENTAL_CALLS,
            Measure.HANDED_OFF,
            Measure.KEY_ITEMS,
            Measure.CLOSED_OR_STAGED,
            Measure.OVERDUE);

    private static final List<Share> HEAD_RATES = List.of(Share.CLOSING_RATE, Share.ON_TIME_RATE);

    private static final List<Measure> DEADLINES = List.of(
            Measure.FEEDBACK_EXPECTED,
            Measure.EXTENSIONS_ASKED,
            Measure.EXTENSIONS_GRANTED,
            Measure.RETURNS,
            Measure.SLIPS);

    private static final List<Measure> RETURN_REASONS = List.of(
            Measure.RETURNED_WRONG_REGION,
            Measure.RETURNED_UNCLEAR,
            Measure.RETURNED_OVERLAPPING,
            Measure.RETURNED_OTHERWISE);

    private final FigureWords words;
    private final Units units;
    private final DayTable day;

    Dashboard(FigureWords words, Units units, DayTable day) {
        this.day = day;
        this.words = words;
        this.units = units;
    }

    /**
     * A figure as it is shown.
     *
     * @param link to what it is made of, empty where there is none
     */
    record Shown(String name, String definition, String figure, String link) {

        private static final Shown NONE = new Shown("", "", "—", "");
    }

    /** Figures that are counted over the same. */
    record Group(Counted counted, List<Shown> figures) {}

    /**
     * What a unit leads and how far it has come.
     *
     * @param rate closed, staged ones included, of what it leads; a dash below {@value #FEWEST_RANKED}
     * @param rank by that rate; a dash below {@value #FEWEST_RANKED}
     */
    record UnitLine(
            String name,
            Shown decomposed,
            Shown closed,
            Shown rate,
            String rank,
            Shown onTime,
            Shown late,
            Shown overdue) {}

    /** The head figures, then how many were closed and how many came in time, in per cent. */
    List<Shown> head(Map<Measure, BigDecimal> figures, Cutoff cutoff, Locale language) {
        return Stream.concat(
                        HEAD.stream().map(measure -> shown(measure, figures, cutoff, language)),
                        rates(HEAD_RATES, figures, cutoff, language).stream())
                .toList();
    }

    DayTable.Day day(Tally tally, Cutoff cutoff, Locale language) {
        return day.of(tally, cutoff, language);
    }

    /** What else tells how deadlines are kept. */
    List<Shown> deadlines(Map<Measure, BigDecimal> figures, Cutoff cutoff, Locale language) {
        return Stream.concat(
                        rates(List.of(Share.ON_TIME_RATE), figures, cutoff, language).stream(),
                        DEADLINES.stream().map(measure -> shown(measure, figures, cutoff, language)))
                .toList();
    }

    private List<Shown> rates(List<Share> rates, Map<Measure, BigDecimal> figures, Cutoff cutoff, Locale language) {
        return Ratio.of(figures).stream()
                .filter(ratio -> rates.contains(ratio.share()))
                .map(ratio -> shown(ratio, cutoff, language))
                .toList();
    }

    /** Why units sent hand-offs back, what was given most often first; what nobody gave is left out. */
    List<Shown> returns(Map<Measure, BigDecimal> figures, Cutoff cutoff, Locale language) {
        return RETURN_REASONS.stream()
                .filter(reason -> figures.getOrDefault(reason, BigDecimal.ZERO).signum() > 0)
                .sorted(Comparator.comparing(
                        reason -> figures.getOrDefault(reason, BigDecimal.ZERO), Comparator.reverseOrder()))
                .map(reason -> shown(reason, figures, cutoff, language))
                .toList();
    }

    List<Group> groups(Map<Measure, BigDecimal> figures, Cutoff cutoff, Locale language) {
        return Stream.of(Counted.values())
                .map(counted -> new Group(
                        counted,
                        Arrays.stream(Measure.values())
                                .filter(measure -> measure.counted() == counted)
                                .map(measure -> shown(measure, figures, cutoff, language))
                                .toList()))
                .toList();
    }

    /** All shares, those of the types of pollution among them. */
    List<Shown> shares(
            Map<Measure, BigDecimal> figures, Map<String, BigDecimal> mentions, Cutoff cutoff, Locale language) {
        return Stream.of(
                        Ratio.of(figures),
                        Ratio.of(Share.TYPE_OF_MENTIONS, mentions, figures),
                        Ratio.of(Share.TYPE_OF_PETITIONS, mentions, figures))
                .flatMap(List::stream)
                .map(ratio -> shown(ratio, cutoff, language))
                .toList();
    }

    private Shown shown(Ratio ratio, Cutoff cutoff, Locale language) {
        return shown(ratio, ratio.share().by(), cutoff, language);
    }

    private Shown shown(Ratio ratio, @Nullable Dimension by, Cutoff cutoff, Locale language) {
        FigureList list = FigureList.of(ratio.share(), by, ratio.part(), cutoff);
        return new Shown(
                words.titleOf(language, list),
                words.definitionOf(language, ratio.share()),
                ratio.printed(),
                FigurePlace.of(list, ""));
    }

    List<UnitLine> units(Tally tally, Cutoff cutoff, Locale language) {
        UnitFigures figures = new UnitFigures(
                tally.split(Measure.DECOMPOSED, Dimension.UNIT),
                tally.split(Measure.CLOSED_OR_STAGED, Dimension.UNIT),
                tally.split(Measure.ON_TIME, Dimension.UNIT),
                tally.split(Measure.LATE, Dimension.UNIT),
                tally.split(Measure.OVERDUE, Dimension.UNIT));
        List<BigDecimal> rates = units.all().stream()
                .filter(unit -> figures.isRanked(unit.id()))
                .map(unit -> figures.rate(unit.id()).percent())
                .sorted(Comparator.reverseOrder())
                .toList();
        return units.all().stream()
                .filter(unit -> figures.decomposed().containsKey(unit.id()))
                .map(unit -> line(unit, figures, rates, cutoff, language))
                .toList();
    }

    private UnitLine line(Unit unit, UnitFigures figures, List<BigDecimal> rates, Cutoff cutoff, Locale language) {
        String id = unit.id();
        boolean isRanked = figures.isRanked(id);
        return new UnitLine(
                unit.name(),
                part(Measure.DECOMPOSED, id, figures.decomposed(), cutoff, language),
                part(Measure.CLOSED_OR_STAGED, id, figures.closed(), cutoff, language),
                isRanked ? shown(figures.rate(id), Dimension.UNIT, cutoff, language) : Shown.NONE,
                isRanked ? String.valueOf(rates.indexOf(figures.rate(id).percent()) + 1) : "—",
                part(Measure.ON_TIME, id, figures.onTime(), cutoff, language),
                part(Measure.LATE, id, figures.late(), cutoff, language),
                part(Measure.OVERDUE, id, figures.overdue(), cutoff, language));
    }

    private Shown part(Measure measure, String unit, Map<String, BigDecimal> figures, Cutoff cutoff, Locale language) {
        return new Shown(
                words.nameOf(language, measure),
                "",
                plain(figures.getOrDefault(unit, BigDecimal.ZERO)),
                FigurePlace.of(new Part(measure, Dimension.UNIT, unit, cutoff)));
    }

    private Shown shown(Measure measure, Map<Measure, BigDecimal> figures, Cutoff cutoff, Locale language) {
        return new Shown(
                words.nameOf(language, measure),
                words.definitionOf(language, measure),
                plain(figures.getOrDefault(measure, BigDecimal.ZERO)),
                FigurePlace.of(measure, cutoff));
    }

    static String plain(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    /** What each unit leads and how far it has come, by the id of the unit. */
    private record UnitFigures(
            Map<String, BigDecimal> decomposed,
            Map<String, BigDecimal> closed,
            Map<String, BigDecimal> onTime,
            Map<String, BigDecimal> late,
            Map<String, BigDecimal> overdue) {

        boolean isRanked(String unit) {
            return decomposed.getOrDefault(unit, BigDecimal.ZERO).intValue() >= FEWEST_RANKED;
        }

        Ratio rate(String unit) {
            return new Ratio(
                    Share.CLOSING_RATE,
                    unit,
                    closed.getOrDefault(unit, BigDecimal.ZERO),
                    decomposed.getOrDefault(unit, BigDecimal.ZERO));
        }
    }
}
