package org.ecopetition.disclosure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.TableColumn;
import org.ecopetition.disclosure.TableSettings.Heading;
import org.ecopetition.organisation.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

/** The public table on the screen, worked out cell by cell, for a template that decides for each of 200 cells is slow. */
@Component
class TableLines {

    private static final String CHINESE = "zh-CN";

    private final Wording wording;

    TableLines(Wording wording) {
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

    List<Line> lines(Page<Disclosure> rows, List<Heading> columns, Locale locale) {
        List<String> labels = labels(columns, locale);
        List<Line> lines = new ArrayList<>();
        for (Disclosure row : rows) {
            int position = rows.getNumber() * rows.getSize() + lines.size() + 1;
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                cells.add(cell(columns.get(i).column(), labels.get(i), row, position, locale));
            }
            lines.add(new Line(
                    row.caseNumber().value(), row.rawNumber(), row.batchNumber().orElse(null), cells));
        }
        return lines;
    }

    private Cell cell(TableColumn column, String label, Disclosure row, int position, Locale locale) {
        return switch (column) {
            case POSITION -> new Cell(false, label, String.valueOf(position), "number", null);
            case NUMBER -> new Cell(true, label, row.rawNumber(), "", null);
            case CHANNEL -> new Cell(false, label, word(row.channel(), locale), "", null);
            case PROBLEM -> text(label, row.problem());
            case REGION -> new Cell(false, label, row.regionName(), "nowrap", CHINESE);
            case TYPES ->
                new Cell(
                        false,
                        label,
                        row.types().stream()
                                .map(type -> word(type, locale))
                                .collect(Collectors.joining(wording.say(locale, "public.and"))),
                        "whole-words",
                        null);
            case FINDINGS -> text(label, row.findings());
            case VERDICT -> new Cell(false, label, word(row.verdict(), locale), "nowrap", null);
            case GOAL -> new Cell(false, label, row.goal(), "", CHINESE);
            case MEASURES -> text(label, row.measures());
            case CLOSING -> new Cell(false, label, word(row.closingState(), locale), "nowrap", null);
            case ACCOUNTABILITY -> new Cell(false, label, row.accountability(), "", CHINESE);
        };
    }

    private static Cell text(String label, String text) {
        return new Cell(false, label, text, "clamp pre", CHINESE);
    }

    private String word(Enum<?> code, Locale locale) {
        return wording.name(locale, code.getDeclaringClass().getSimpleName(), code.name());
    }
}
