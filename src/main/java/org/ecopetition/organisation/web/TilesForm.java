package org.ecopetition.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopetition.organisation.TilePlace;
import org.ecopetition.organisation.form.Form;

/**
 * The tiles as the page sends them.
 *
 * @param tiles by the code of their region
 */
@Form("tiles.fault")
record TilesForm(Map<String, Tile> tiles) {

    static final TilesForm EMPTY = new TilesForm(Map.of());

    TilesForm {
        tiles = Objects.requireNonNullElse(tiles, Map.of());
    }

    /** Row and column as typed, counted from 1; both empty for none. */
    record Tile(String row, String column) {}

    /** The regions with what was typed; what was not sent stays. */
    List<TilePlace> typed(List<TilePlace> places) {
        return places.stream()
                .map(place -> {
                    Tile tile = tiles.get(place.regionCode());
                    return tile == null ? place : place.at(tile.column(), tile.row());
                })
                .toList();
    }
}
