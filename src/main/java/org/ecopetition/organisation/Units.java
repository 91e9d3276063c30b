package org.ecopetition.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ecopetition.storage.RecentlyRead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of the receiving units: counties and zones, and the city's departments, those that were closed among them. */
@Service
@Transactional(readOnly = true)
public class Units {

    private static final String NAME_ON = """
            select coalesce((select n.name from unit_name n where n.unit = u.id and n.held_until > ?
                             order by n.held_until fetch first 1 rows only), u.name)
            from unit u where u.id = ?
            """;

    /** How long another node tells a former name. */
    private static final Duration NAME_HOLDS = Duration.ofSeconds(5);

    private static final int MOST_NAMES = 1000;

    private final UnitRows rows;
    private final JdbcClient jdbc;

    /** Each task that is made names its unit. */
    private final RecentlyRead<String> names;

    Units(UnitRows rows, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.names = new RecentlyRead<>(clock, NAME_HOLDS, MOST_NAMES);
    }

    /** All units in their official order, those that were closed among them. */
    public List<Unit> all() {
        return rows.findAllByOrderByPosition();
    }

    /** The units that petitions can be handed to, in their official order. */
    public List<Unit> open() {
        return all().stream().filter(Unit::isOpen).toList();
    }

    /** The counties and zones alone that petitions can be handed to. */
    public List<Unit> regions() {
        return open().stream().filter(unit -> unit.regionCode() != null).toList();
    }

    public Optional<Unit> findOpen(String unitId) {
        return find(unitId).filter(Unit::isOpen);
    }

    /** Whether a problem can be said to lie there. */
    public boolean isRegion(String regionCode) {
        return findOpen("unit" + regionCode).isPresent();
    }

    /** Every name by which a county or zone is or was called, with the code of where that lies now. */
    public Map<String, String> regionNames() {
        return named(unit -> unit.regionCode() != null, unit -> Objects.requireNonNullElse(unit.regionCode(), ""));
    }

    /** Every name by which a unit is or was called, with the name in force: its own, or that of the unit that it was merged into. */
    public Map<String, String> namesInForce() {
        return named(unit -> true, Unit::name);
    }

    private Map<String, String> named(Predicate<Unit> wanted, Function<Unit, String> now) {
        Map<String, Unit> byId = all().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select unit, name from unit_name order by held_until")
                .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(former -> Optional.ofNullable(byId.get(former.getKey()))
                        .filter(wanted)
                        .ifPresent(unit -> names.put(former.getValue(), now.apply(successorOf(byId, unit)))));
        byId.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Unit::isOpen))
                .forEach(unit -> names.put(unit.name(), now.apply(successorOf(byId, unit))));
        return names;
    }

    /** The unit itself, or what it was merged into at last. */
    private static Unit successorOf(Map<String, Unit> byId, Unit unit) {
        return Optional.ofNullable(unit.mergedInto())
                .map(byId::get)
                .map(next -> successorOf(byId, next))
                .orElse(unit);
    }

    public Optional<Unit> find(String unitId) {
        return rows.findById(unitId);
    }

    /** The unit that petitions about a region go to, or that of the region it was merged into; empty for a code outside the city. */
    public Optional<Unit> holderOf(String regionCode) {
        Map<String, Unit> byId = all().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        return Optional.ofNullable(byId.get("unit" + regionCode))
                .map(unit -> successorOf(byId, unit))
                .filter(Unit::isOpen);
    }

    /** The name people use, or the id itself for a unit nobody registered. */
    public String nameOf(String unitId) {
        return names.findOrRead(unitId, () -> rows.findById(unitId).map(Unit::name))
                .orElse(unitId);
    }

    /** The unit is opened or renamed by the transaction at hand. */
    public void renamed(String unitId) {
        names.changed(unitId);
    }

    /** The name that people used on that day, or the id itself for a unit nobody registered. */
    public String nameOn(String unitId, LocalDate day) {
        return jdbc.sql(NAME_ON)
                .param(day)
                .param(unitId)
                .query(String.class)
                .optional()
                .orElse(unitId);
    }

    /** The name that people used for a region on that day, empty for a code outside the city. */
    public Optional<String> regionNameOn(String regionCode, LocalDate day) {
        String id = "unit" + regionCode;
        return Optional.of(nameOn(id, day)).filter(name -> !name.equals(id));
    }

    /** The name of a region, empty for a code outside the city. */
    public Optional<String> regionName(String regionCode) {
        String id = "unit" + regionCode;
        return Optional.of(nameOf(id)).filter(name -> !name.equals(id));
    }
}
