package org.ecopetition.petition.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The merged cells of a sheet: what stands in the first line of one holds for all its lines. */
public final class MergedCells {

    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7}):\\$?[A-Za-z]{1,3}\\$?(\\d{1,7})");

    private final List<Range> ranges = new ArrayList<>();
    private final Map<Range, SheetLine> first = new HashMap<>();

    /** Notes a block of cells such as {@code A4:B6}. */
    void add(String block) {
        Matcher range = RANGE.matcher(block);
        if (range.matches() && !range.group(2).equals(range.group(3))) {
            ranges.add(new Range(
                    columnOf(range.group(1)), Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3))));
        }
    }

    /** The line with the values of the merged cells it belongs to; lines come in their order. */
    SheetLine spread(SheetLine line) {
        SheetLine spread = line;
        for (Range range : ranges) {
            if (line.number() == range.firstLine) {
                first.put(range, line);
            }
            SheetLine above = first.get(range);
            if (above != null && range.holds(line.number())) {
                spread = spread.filledAt(range.column, above);
            }
        }
        return spread;
    }

    /** The column, counted from 0, of a cell named as {@code C4}. */
    static int columnOf(String cell) {
        int column = 0;
        for (char letter : cell.toUpperCase(Locale.ROOT).toCharArray()) {
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    /** The letters of a column that is counted from 0. */
    public static String nameOf(int column) {
        String last = Character.toString((char) ('A' + column % 26));
        return column < 26 ? last : nameOf(column / 26 - 1) + last;
    }

    /** A block of merged cells; its value stands in its first column. */
    private record Range(int column, int firstLine, int lastLine) {

        boolean holds(int line) {
            return line >= firstLine && line <= lastLine;
        }
    }
}
