package org.ecopetition.casework.model.difference;

import java.util.List;

/**
 * A row of a decision table that is not as it was.
 *
 * @param number of the row in the new table, of one that was taken out in the former, counted from 1
 * @param former its number before; 0 for one that was not there
 * @param cells all of them, in the order of the columns
 * @param note what the row says of its source
 */
public record RowDifference(Kind kind, int number, int former, List<Cell> cells, Cell note) {

    /** The cells that say when the row fits, those left empty aside. */
    public List<Cell> conditions() {
        return cells.stream()
                .filter(Cell::input)
                .filter(cell -> !(cell.before() + cell.after()).isEmpty())
                .toList();
    }

    /** The cells that say what follows: of a row that was changed only those that differ. */
    public List<Cell> answers() {
        return cells.stream()
                .filter(cell -> !cell.input())
                .filter(cell -> kind == Kind.CHANGED ? cell.isChanged() : !(cell.before() + cell.after()).isEmpty())
                .toList();
    }

    /** What happened to it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    /**
     * A cell as it was and as it is.
     *
     * @param column the heading of its column
     * @param input whether it says when the row fits
     */
    public record Cell(String column, boolean input, String before, String after) {

        public boolean isChanged() {
            return !before.equals(after);
        }
    }
}
