package org.ecopetition.petition.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook, read cell by cell as whoever opens the workbook sees it. */
final class SheetPart {

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_CELLS = 20_000_000;
    private static final int MOST_TEXT = 32_000_000;

    private final XmlPart sheet;
    private final List<String> strings;
    private final CellFormats formats;
    private final Set<Integer> hidden = new HashSet<>();
    private final MergedCells merged = new MergedCells();
    private long length;

    SheetPart(XmlPart sheet, List<String> strings, CellFormats formats) {
        this.sheet = sheet;
        this.strings = strings;
        this.formats = formats;
    }

    /** The lines that hold something, in their order; after so many the rest is not looked at. */
    SheetTable read(int most) {
        List<SheetLine> lines = new ArrayList<>();
        long cells = 0;
        int number = 0;
        while (lines.size() < most && sheet.next(Set.of("col", "row", "mergeCell"))) {
            switch (sheet.name()) {
                case "col" -> hide();
                case "row" -> {
                    number = sheet.number("r", number + 1);
                    SheetLine line = lineOf(number, sheet.is("hidden"));
                    cells += line.cells().size();
                    if (cells > MOST_CELLS) {
                        throw new Refusal("transfer.unfolds-too-far");
                    }
                    if (!line.isBlank()) {
                        lines.add(line);
                    }
                }
                default -> merged.add(sheet.attribute("ref").orElse(""));
            }
        }
        return new SheetTable(lines.stream().map(merged::spread).toList(), hidden, List.of());
    }

    private void hide() {
        if (!sheet.is("hidden")) {
            return;
        }
        int last = Math.min(sheet.number("max", 0), MOST_COLUMNS);
        for (int column = sheet.number("min", 1); column <= last; column++) {
            hidden.add(column - 1);
        }
    }

    private SheetLine lineOf(int number, boolean isHidden) {
        List<String> cells = new ArrayList<>();
        Map<Integer, String> dates = new HashMap<>();
        Map<Integer, String> broken = new HashMap<>();
        int column = -1;
        while (sheet.next(Set.of("c"), "row")) {
            column = sheet.attribute("r").map(MergedCells::columnOf).orElse(column + 1);
            if (column >= MOST_COLUMNS) {
                throw new Refusal("transfer.no-table");
            }
            Cell cell = cell();
            if (cell.isBroken) {
                broken.put(column, MergedCells.nameOf(column) + number);
            }
            if (cell.date != null) {
                dates.put(column, cell.date);
            }
            put(cells, column, cell.shown);
        }
        return new SheetLine(number, cells, dates, broken, isHidden);
    }

    private void put(List<String> cells, int column, String shown) {
        if (shown.isEmpty()) {
            return;
        }
        length += shown.length();
        if (length > MOST_TEXT) {
            throw new Refusal("transfer.unfolds-too-far");
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, shown);
    }

    private Cell cell() {
        String kind = sheet.attribute("t").orElse("n");
        int style = sheet.number("s", 0);
        boolean isFormula = false;
        @Nullable String value = null;
        while (sheet.next(Set.of("f", "v", "is"), "c")) {
            switch (sheet.name()) {
                case "f" -> isFormula = true;
                case "is" -> value = sheet.runs("is");
                default -> value = sheet.text();
            }
        }
        if (value == null || (value.isBlank() && !kind.equals("str"))) {
            return new Cell("", null, isFormula);
        }
        return cell(kind, value, style);
    }

    private Cell cell(String kind, String value, int style) {
        return switch (kind) {
            case "s" -> Cell.of(stringAt(value.strip()));
            case "inlineStr" -> Cell.of(value);
            case "str" -> Cell.of(XmlPart.unescaped(value));
            case "b" -> Cell.of(value.strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> new Cell(value, null, true);
            case "d" -> new Cell(value.strip().replace('T', ' '), value.strip(), false);
            default -> new Cell(formats.shown(value.strip(), style), formats.date(value.strip(), style), false);
        };
    }

    private String stringAt(String index) {
        try {
            return strings.get(Integer.parseInt(index));
        } catch (NumberFormatException | IndexOutOfBoundsException damaged) {
            throw new Refusal("transfer.no-table");
        }
    }

    /**
     * What a cell holds.
     *
     * @param date the day it means, where its format shows one
     * @param isBroken whether it holds an error, or a formula that was never calculated
     */
    private record Cell(String shown, @Nullable String date, boolean isBroken) {

        static Cell of(String text) {
            String shown = SheetLine.cellText(text);
            return new Cell(shown, null, SheetLine.isError(shown));
        }
    }
}
