package org.ecopetition.petition.sheet;

import org.dhatim.fastexcel.Worksheet;

/** Writes the lines of lists that tests bring; an empty text leaves its cell out. */
public final class SheetCells {

    private SheetCells() {}

    public static void put(Worksheet sheet, int line, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                sheet.value(line, column, cells[column]);
            }
        }
    }
}
