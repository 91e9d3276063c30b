package org.ecopetition.organisation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecopetition.organisation.form.Fault;
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
                        + " where region_code is not null and closed_on is null order by position")
                .query((row, index) -> new TilePlace(
                        row.getString("region_code"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("tile_column")).orElse(""),
                        Optional.ofNullable(row.getString("tile_row")).orElse("")))
                .list();
    }

    /**
     * Places the tiles, all or, when something is wrong with one of them, none.
     *
     * @param wanted the regions as typed
     * @return what is wrong, at {@code tiles[region]}
     */
    public List<Fault> place(List<TilePlace> wanted, String person) {
        changes.claim(SUBJECT);
        List<TilePlace> typed = wanted.stream()
                .map(place -> place.at(plain(place.column()), plain(place.row())))
                .toList();
        List<Fault> faults =
                typed.stream().flatMap(place -> faultOf(place, typed).stream()).toList();
        if (faults.isEmpty()) {
            Map<String, TilePlace> before =
                    places().stream().collect(Collectors.toMap(TilePlace::regionCode, place -> place));
            typed.forEach(place -> store(Objects.requireNonNull(before.get(place.regionCode())), place, person));
        }
        return faults;
    }

    private static Optional<Fault> faultOf(TilePlace place, List<TilePlace> all) {
        if (!place.hasTile()) {
            return Optional.empty();
        }
        if (place.column().isEmpty() || place.row().isEmpty()) {
            return Optional.of(fault(place, "half"));
        }
        return Optional.ofNullable(faultOf(place.column()))
                .or(() -> Optional.ofNullable(faultOf(place.row())))
                .map(reason -> fault(place, reason, MOST))
                .or(() -> all.stream()
                        .filter(other -> !other.regionCode().equals(place.regionCode()) && other.isOn(place))
                        .findFirst()
                        .map(other -> fault(place, "twice", other.name())));
    }

    private static Fault fault(TilePlace place, String reason, Object... named) {
        return new Fault("tiles[" + place.regionCode() + "]", "tiles.fault." + reason, named);
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
