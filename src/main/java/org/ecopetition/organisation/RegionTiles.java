package org.ecopetition.organisation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A schematic of the city's regions as labelled tiles in their true relative position, shaded by what is counted in each;
 * every tile says its number, so that the shade is not needed to read it.
 */
@Component
@Transactional(readOnly = true)
public class RegionTiles {

    private static final int DARKEST = 4;

    private final JdbcClient jdbc;

    RegionTiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The tile of a region.
     *
     * @param column from the west, counted from 1
     * @param row from the north, counted from 1
     * @param shade 0 where nothing is counted, up to 4 for the most
     * @param link address of what is counted, empty for none
     */
    public record Tile(String name, int column, int row, String figure, int shade, String link) {}

    /**
     * The tiles, from north to south and west to east.
     *
     * @param counts by code of the region
     * @param link address of what is counted in a region, by its code
     */
    public List<Tile> of(Map<String, BigDecimal> counts, Function<String, String> link) {
        BigDecimal most = counts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return jdbc.sql("""
                        select region_code, name, tile_column, tile_row from unit
                        where tile_column is not null and region_code is not null and closed_on is null order by tile_row, tile_column
                        """)
                .query((row, index) -> {
                    String code = row.getString("region_code");
                    BigDecimal count = counts.getOrDefault(code, BigDecimal.ZERO);
                    return new Tile(
                            row.getString("name"),
                            row.getInt("tile_column"),
                            row.getInt("tile_row"),
                            count.signum() == 0
                                    ? "0"
                                    : count.stripTrailingZeros().toPlainString(),
                            shade(count, most),
                            link.apply(code));
                })
                .list();
    }

    /** The tiles without any figure, to look at where they stand. */
    public List<Tile> blank() {
        return of(Map.of(), code -> "").stream()
                .map(tile -> new Tile(tile.name(), tile.column(), tile.row(), "", 0, ""))
                .toList();
    }

    /**
     * What is counted where no tile stands: outside the city's regions, in none that is named, or in one without a tile.
     *
     * @param counts by code of the region
     */
    public BigDecimal beside(Map<String, BigDecimal> counts) {
        Set<String> tiled = Set.copyOf(
                jdbc.sql("select region_code from unit where tile_column is not null and region_code is not null")
                        .query(String.class)
                        .list());
        return counts.entrySet().stream()
                .filter(count -> !tiled.contains(count.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int shade(BigDecimal count, BigDecimal most) {
        return count.signum() == 0
                ? 0
                : Math.max(1, (int) Math.ceil(count.doubleValue() * DARKEST / most.doubleValue()));
    }
}
