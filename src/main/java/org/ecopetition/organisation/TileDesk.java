package org.ecopetition.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an administrator places the tiles of the regions; who changed which is kept. */
@Service
@Transactional
public class TileDesk {

    /** More rows or columns than this no phone shows. */
    public static final int MOST = 8;

    /** Under which the record of changes keeps what is done here. */
    public static final String SUBJECT = "TILE";

    private final JdbcClient jdbc;
    private final SettingChanges changes;

    TileDesk(JdbcClient jdbc, SettingChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** Every region with its tile, in the official order. */
    @Transactional(readOnly = true)
    public List<TilePlace> places() {
        return jdbc.sql("select region_code, name, tile_column, tile_row from unit"
                        + " where region_code is not null order by position")
                .query((row, index) -> new TilePlace(
                        row.getString("region_code"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("tile_column")).orElse(""),
                        Optional.ofNullable(row.getString("tile_row")).orElse(""),
                        null,
                        null))
                .list();
    }

    /**
     * Places the tiles, all or, when something is wrong with one of them, none.
     *
     * @param columns as typed, by the code of the region; what is not named stays
     * @return the regions as typed, each with what is wrong with it
     */
    public List<TilePlace> place(Map<String, String> columns, Map<String, String> rows, String person) {
        List<TilePlace> before = places();
        List<TilePlace> typed = before.stream()
                .map(place -> new TilePlace(
                        place.regionCode(),
                        place.name(),
                        plain(columns.getOrDefault(place.regionCode(), place.column())),
                        plain(rows.getOrDefault(place.regionCode(), place.row())),
                        null,
                        null))
                .toList();
        List<TilePlace> checked =
                typed.stream().map(place -> checked(place, typed)).toList();
        if (checked.stream().allMatch(place -> place.fault() == null)) {
            for (int at = 0; at < checked.size(); at++) {
                store(before.get(at), checked.get(at), person);
            }
        }
        return checked;
    }

    private static TilePlace checked(TilePlace place, List<TilePlace> all) {
        if (!place.hasTile()) {
            return place;
        }
        if (place.column().isEmpty() || place.row().isEmpty()) {
            return place.faulty("half", null);
        }
        String fault = Optional.ofNullable(faultOf(place.column())).orElse(faultOf(place.row()));
        if (fault != null) {
            return place.faulty(fault, null);
        }
        return all.stream()
                .filter(other -> !other.regionCode().equals(place.regionCode()) && other.isOn(place))
                .findFirst()
                .map(other -> place.faulty("twice", other.name()))
                .orElse(place);
    }

    private static @Nullable String faultOf(String number) {
        if (number.matches("-\\d+")) {
            return "small";
        }
        if (!number.matches("\\d+")) {
            return "number";
        }
        if (number.matches("0+")) {
            return "small";
        }
        return number.length() > 2 || Integer.parseInt(number) > MOST ? "large" : null;
    }

    private void store(TilePlace before, TilePlace after, String person) {
        if (before.said().equals(after.said())) {
            return;
        }
        jdbc.sql("update unit set tile_column = ?, tile_row = ? where region_code = ?")
                .param(after.hasTile() ? Integer.valueOf(after.column()) : null)
                .param(after.hasTile() ? Integer.valueOf(after.row()) : null)
                .param(before.regionCode())
                .update();
        changes.record(SUBJECT, before.regionCode(), before.said(), after.said(), person);
    }

    /** Narrow, without blanks, and without zeros in front, so that the same number is the same tile. */
    private static String plain(String typed) {
        String plain = TypedText.plain(typed);
        String shown = plain.length() > 20 ? plain.substring(0, 20) : plain;
        return shown.replaceFirst("^0+(?=[1-9]\\d*$)", "");
    }
}
