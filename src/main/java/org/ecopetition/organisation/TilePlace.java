package org.ecopetition.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Where the tile of a region stands in the schematic of the city, as stored or as somebody typed it.
 *
 * @param column from the west, counted from 1; empty where the region has no tile
 * @param row from the north, counted from 1
 * @param fault what is wrong with it, as the end of a message key
 * @param rival the region that stands on the same tile, where that is what is wrong
 */
public record TilePlace(
        String regionCode,
        String name,
        String column,
        String row,
        @Nullable String fault,
        @Nullable String rival) {

    TilePlace faulty(@Nullable String reason, @Nullable String other) {
        return new TilePlace(regionCode, name, column, row, reason, other);
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
