package org.ecopetition.briefing.published;

import java.util.List;
import java.util.Map;
import org.ecopetition.petition.Refusal;

/**
 * A list of published batches as somebody sent it.
 *
 * @param unknown headings of columns that nothing is taken from
 * @param notices sentences about what the file holds besides, or hides
 */
record PublishedList(List<Row> rows, List<String> unknown, List<Refusal> notices) {

    /**
     * A row of the list.
     *
     * @param line counted from 1, as a spreadsheet shows it
     * @param cells the name a spreadsheet has for the cell of each column, {@code H7}
     * @param broken what is wrong with cells that hold an error instead of words
     */
    record Row(int line, PublishedEntry entry, Map<PublishedColumn, String> cells, List<CellFault> broken) {}
}
