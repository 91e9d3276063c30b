package org.ecopetition.disclosure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.table.TableCells;
import org.ecopetition.disclosure.table.TableColumn;
import org.ecopetition.disclosure.table.TableSettings.Heading;
import org.ecopetition.organisation.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

/** The public table on the screen, worked out cell by cell, for a template that decides for each of 200 cells is slow. */
@Component
class TableLines {

    private static final String CHINESE = "zh-CN";

    private final TableCells cells;
    private final Wording wording;

    TableLines(TableCells cells, Wording wording) {
        this.cells = cells;
        this.wording = wording;
    }

    /**
     * A published result as a line.
     *
     * @param caseNumber under which its page is found
     */
    record Line(
            String caseNumber, String rawNumber, @Nullable Integer batch, List<Cell> cells) {}

    /**
     * A cell of a line.
     *
     * @param heading whether it names the line: number and batch
     * @param label heading of its column, which a phone shows beside it
     * @param look classes of its style
     * @param language of what was written in Chinese whoever reads it
     */
    record Cell(
            boolean heading,
            String label,
            String text,
            String look,
            @Nullable String language) {}

    /** The headings in the reader's language; in Chinese those of the round's table. */
    List<String> labels(List<Heading> columns, Locale locale) {
        return columns.stream()
                .map(heading -> locale.getLanguage().equals("zh")
                        ? heading.heading()
                        : wording.say(
                                locale,
                                "public.column." + heading.column().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** @param labels the headings of the columns, in their order */
    List<Line> lines(Page<Disclosure> rows, List<Heading> columns, List<String> labels, Locale locale) {
        List<Line> lines = new ArrayList<>();
        for (Disclosure row : rows) {
            int position = rows.getNumber() * rows.getSize() + lines.size() + 1;
            List<Cell> line = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                TableColumn column = columns.get(i).column();
                line.add(new Cell(
                        column == TableColumn.NUMBER,
                        labels.get(i),
                        cells.of(column, row, position, locale),
                        lookOf(column),
                        column == TableColumn.REGION && !locale.getLanguage().equals("zh")
                                ? null
                                : languageOf(column)));
            }
            lines.add(new Line(
                    row.caseNumber().value(),
                    row.origin().rawNumber(),
                    row.handling().batchNumber(),
                    line));
        }
        return lines;
    }

    private static String lookOf(TableColumn column) {
        return switch (column) {
            case POSITION -> "number";
            case PROBLEM, FINDINGS, MEASURES -> "clamp pre";
            case REGION, VERDICT, CLOSING -> "nowrap";
            case TYPES -> "whole-words";
            case NUMBER, CHANNEL, GOAL, ACCOUNTABILITY -> "";
        };
    }

    private static @Nullable String languageOf(TableColumn column) {
        return switch (column) {
            case PROBLEM, REGION, FINDINGS, GOAL, MEASURES, ACCOUNTABILITY -> CHINESE;
            case POSITION, NUMBER, CHANNEL, TYPES, VERDICT, CLOSING -> null;
        };
    }
}
