package org.ecopetition.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a decision table as the administrator wrote it.
 *
 * @param table name of the table
 * @param number of the row in its table, counted from 1
 * @param note what the row says of its source
 */
public record TableRow(
        String table,
        int number,
        List<Cell> cells,
        @Nullable String note) {

    /**
     * A cell.
     *
     * @param label heading of its column
     * @param variable name under which the value is asked or answered
     * @param text as it is written; empty where anything fits
     * @param output whether it answers
     */
    public record Cell(String label, String variable, String text, boolean output) {}
}
