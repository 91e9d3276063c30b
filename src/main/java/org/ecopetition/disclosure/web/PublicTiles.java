package org.ecopetition.disclosure.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ecopetition.disclosure.table.PublicFigures.Line;
import org.ecopetition.disclosure.web.search.SearchConditions;
import org.ecopetition.organisation.RegionTiles;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.springframework.stereotype.Component;

/** The schematic of the counties for everybody: each tile tells how many published results lie there and leads to them. */
@Component
class PublicTiles {

    private final RegionTiles tiles;
    private final Units units;

    PublicTiles(RegionTiles tiles, Units units) {
        this.tiles = tiles;
        this.units = units;
    }

    /**
     * The schematic.
     *
     * @param beside how many lie where no tile stands
     */
    record Schematic(List<RegionTiles.Tile> tiles, String beside) {}

    /** @param regions what is published by the name of the region, as the results name it */
    Schematic of(List<Line<String>> regions, SearchConditions wanted) {
        Map<String, String> codes = units.regionNames();
        Map<String, String> names = units.regions().stream()
                .collect(Collectors.toMap(unit -> Objects.requireNonNull(unit.regionCode()), Unit::name));
        Map<String, BigDecimal> counts = regions.stream()
                .collect(Collectors.toMap(
                        line -> codes.getOrDefault(line.about(), line.about()),
                        line -> BigDecimal.valueOf(line.states().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()),
                        BigDecimal::add));
        return new Schematic(
                tiles.of(counts, code -> "/public/disclosures" + wanted.inRegion(names.getOrDefault(code, ""))),
                tiles.beside(counts).toPlainString());
    }
}
