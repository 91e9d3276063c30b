package org.ecopetition.briefing.web.figures;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Dimension;
import org.ecopetition.briefing.figures.FigureCounts;
import org.ecopetition.briefing.figures.Measure;
import org.ecopetition.briefing.figures.Ratio;
import org.ecopetition.briefing.figures.Tally;
import org.ecopetition.organisation.Wording;
import org.springframework.stereotype.Component;

/**
 * All figures of a cut-off as a workbook: one sheet with every measure and its definition, one with the day, one with the day's
 * table, one for each split.
 */
@Component
class FigureWorkbook {

    private static final List<Sheet> SPLITS = List.of(
            new Sheet(
                    Dimension.UNIT,
                    List.of(
                            Measure.DECOMPOSED,
                            Measure.CLOSED_OR_STAGED,
                            Measure.ON_TIME,
                            Measure.LATE,
                            Measure.OVERDUE)),
            new Sheet(Dimension.REGION, List.of(Measure.DECOMPOSED, Measure.CLOSED_OR_STAGED)),
            new Sheet(Dimension.BATCH, List.of(Measure.HANDED_OFF, Measure.DECOMPOSED, Measure.KEY_ITEMS)),
            new Sheet(Dimension.TYPE, List.of(Measure.ENVIRONMENTAL)));

    private final FigureCounts book;
    private final DayTable days;
    private final FigureWords words;
    private final Wording wording;

    FigureWorkbook(FigureCounts book, DayTable days, FigureWords words, Wording wording) {
        this.book = book;
        this.days = days;
        this.words = words;
        this.wording = wording;
    }

    /** A split and what is split. */
    private record Sheet(Dimension by, List<Measure> measures) {}

    void write(Cutoff cutoff, String programme, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "eco-petition", "1.0")) {
            Tally tally = book.tally(cutoff);
            all(workbook.newWorksheet(wording.say("figures.title")), tally, cutoff, programme);
            DayTable.Day day = days.of(tally, cutoff, Locale.CHINESE);
            steps(workbook.newWorksheet(wording.say("figures.steps")), day);
            if (!day.batch().isEmpty()) {
                table(workbook.newWorksheet(wording.say("figures.day", day.batch())), day);
            }
            for (Sheet split : SPLITS) {
                split(workbook.newWorksheet(wording.of(split.by())), split, tally);
            }
        }
    }

    private void all(Worksheet sheet, Tally tally, Cutoff cutoff, String programme) {
        sheet.value(0, 0, programme);
        sheet.value(
                1,
                0,
                wording.say("figures.as-of") + " " + cutoff.asOf() + "  " + wording.say("figures.known-at") + " "
                        + cutoff.knownAt());
        int line = 3;
        sheet.value(2, 0, wording.say("figures.measure"));
        sheet.value(2, 1, wording.say("figures.figure"));
        sheet.value(2, 2, wording.say("figures.definition"));
        Map<Measure, BigDecimal> figures = tally.figures();
        for (Map.Entry<Measure, BigDecimal> figure : figures.entrySet()) {
            sheet.value(line, 0, words.nameOf(Locale.CHINESE, figure.getKey()));
            sheet.value(line, 1, figure.getValue());
            sheet.value(line, 2, words.definitionOf(Locale.CHINESE, figure.getKey()));
            line++;
        }
        for (Ratio ratio : Ratio.of(figures)) {
            sheet.value(line, 0, words.nameOf(Locale.CHINESE, ratio.share()));
            sheet.value(line, 1, ratio.printed());
            sheet.value(
                    line,
                    2,
                    words.definitionOf(Locale.CHINESE, ratio.share())
                            + wording.say(
                                    "figures.ratio",
                                    Dashboard.plain(ratio.numerator()),
                                    Dashboard.plain(ratio.denominator())));
            line++;
        }
        sheet.width(0, 24);
        sheet.width(1, 14);
        sheet.width(2, 90);
        sheet.freezePane(0, 3);
    }

    private void steps(Worksheet sheet, DayTable.Day day) {
        head(
                sheet,
                List.of(
                        wording.say("figures.measure"),
                        wording.say("figures.steps.more"),
                        wording.say("figures.steps.now"),
                        wording.say("figures.steps.before")));
        int line = 1;
        for (DayTable.Step step : day.steps()) {
            add(sheet, line++, step.name(), List.of(step.more(), step.now(), step.before()));
        }
    }

    private void table(Worksheet sheet, DayTable.Day day) {
        List<String> headings =
                new ArrayList<>(List.of(wording.of(Dimension.REGION), wording.say("figures.day.batch", day.batch())));
        day.headings().forEach(heading -> headings.add(wording.say("figures.day.all", heading)));
        head(sheet, headings);
        int line = 1;
        for (DayTable.Line region : day.lines()) {
            add(sheet, line++, region.name(), region.cells());
        }
        add(sheet, line, wording.say("figures.day.total"), day.total());
    }

    private static void head(Worksheet sheet, List<String> headings) {
        for (int at = 0; at < headings.size(); at++) {
            sheet.value(0, at, headings.get(at));
            sheet.width(at, at == 0 ? 24 : 18);
        }
        sheet.freezePane(1, 1);
    }

    private static void add(Worksheet sheet, int line, String name, List<DayTable.Cell> cells) {
        sheet.value(line, 0, name);
        for (int at = 0; at < cells.size(); at++) {
            sheet.value(line, at + 1, new BigDecimal(cells.get(at).figure()));
        }
    }

    private void split(Worksheet sheet, Sheet split, Tally tally) {
        sheet.value(0, 0, wording.of(split.by()));
        sheet.width(0, 24);
        List<Map<String, BigDecimal>> columns = split.measures().stream()
                .map(measure -> tally.split(measure, split.by()))
                .toList();
        for (int at = 0; at < columns.size(); at++) {
            sheet.value(0, at + 1, words.nameOf(Locale.CHINESE, split.measures().get(at)));
            sheet.width(at + 1, 18);
        }
        int line = 1;
        for (String code : columns.get(0).keySet()) {
            sheet.value(line, 0, words.partOf(Locale.CHINESE, split.by(), code));
            for (int at = 0; at < columns.size(); at++) {
                sheet.value(line, at + 1, columns.get(at).getOrDefault(code, BigDecimal.ZERO));
            }
            line++;
        }
    }
}
