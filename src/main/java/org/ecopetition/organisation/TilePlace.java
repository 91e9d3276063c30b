package org.ecopetition.organisation;

/**
 * Where the tile of a region stands in the schematic of the city, as stored or as somebody typed it.
 *
 * @param column from the west, counted from 1; empty where the region has no tile
 * @param row from the north, counted from 1
 */
public record TilePlace(String regionCode, String name, String column, String row) {

    /** The same region elsewhere. */
    public TilePlace at(String newColumn, String newRow) {
        return new TilePlace(regionCode, name, newColumn, newRow);
    }

    boolean hasTile() {
        return !column.isEmpty() || !row.isEmpty();
    }

    /** Whether both stand on the same tile. */
    boolean isOn(TilePlace other) {
        return hasTile() && column.equals(other.column) && row.equals(other.row);
    }

    /** The tile as the record of changes names it. */
    String said() {
        return hasTile() ? column + "," + row : "-";
    }
}
