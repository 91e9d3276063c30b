package org.ecopetition.petition;

import java.util.List;
import java.util.Map;

/**
 * A table that somebody sent as a workbook or as text, for readers of other lists than the team's.
 *
 * @param lines below the headings, as they stand in the file
 * @param notices sentences about what the file holds besides, or hides
 */
public record SentTable(List<String> headings, List<Line> lines, List<Refusal> notices) {

    /**
     * A line of the table.
     *
     * @param number counted from 1, as a spreadsheet shows it
     * @param cells what a reader sees in each column; a date in full, however short its cell shows it
     * @param broken the names, such as {@code H7}, of cells that hold an error, by their column counted from 0
     */
    public record Line(int number, List<String> cells, Map<Integer, String> broken) {

        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** The name under which a spreadsheet knows the cell of a column, counted from 0: {@code H7}. */
        public String nameOf(int column) {
            return MergedCells.nameOf(column) + number;
        }
    }
}
