package org.ecopetition.petition.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ecopetition.organisation.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table as it stands in a file.
 *
 * @param number counted from 1, as a spreadsheet shows it
 * @param cells what a reader sees in each column
 * @param dates the days, with their times, that cells of these columns, counted from 0, mean
 * @param broken columns, counted from 0, whose cell cannot be read, with its name
 * @param isHidden whether whoever opens the file does not see it
 */
public record SheetLine(
        int number, List<String> cells, Map<Integer, String> dates, Map<Integer, String> broken, boolean isHidden) {

    /** What spreadsheet programs show, and save as text, instead of a value they do not have or have no room for. */
    private static final Pattern ERROR =
            Pattern.compile("#(REF!|N/A|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA|#{2,})");

    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** What an input of date wrote into a cell, or else what a reader sees. */
    public String dateOrCell(int column) {
        return dates.getOrDefault(column, cell(column));
    }

    /** The line with what another holds in a column where this one holds nothing. */
    SheetLine filledAt(int column, SheetLine other) {
        if (!cell(column).isEmpty() || broken.containsKey(column)) {
            return this;
        }
        List<String> filled = new ArrayList<>(cells);
        while (filled.size() <= column) {
            filled.add("");
        }
        filled.set(column, other.cell(column));
        return new SheetLine(
                number,
                filled,
                withEntry(dates, column, other.dates.get(column)),
                withEntry(broken, column, other.broken.get(column)),
                isHidden);
    }

    private static Map<Integer, String> withEntry(Map<Integer, String> entries, int column, @Nullable String value) {
        if (value == null) {
            return entries;
        }
        Map<Integer, String> more = new HashMap<>(entries);
        more.put(column, value);
        return more;
    }

    boolean isBlank() {
        return broken.isEmpty() && cells.stream().allMatch(String::isBlank);
    }

    /** A text with one kind of line end and no blanks around it. */
    static String cellText(String text) {
        return TypedText.visible(text);
    }

    static boolean isError(String shown) {
        return shown.startsWith("#") && ERROR.matcher(shown).matches();
    }
}
