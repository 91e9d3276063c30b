package org.ecopetition.petition;

import java.util.List;
import java.util.Map;

/**
 * One line of a table as it stands in a file.
 *
 * @param number counted from 1, as a spreadsheet shows it
 * @param cells what a reader sees in each column
 * @param broken columns, counted from 0, whose cell cannot be read
 */
record SheetLine(int number, List<String> cells, Map<Integer, String> broken) {

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return broken.isEmpty() && cells.stream().allMatch(String::isBlank);
    }
}
