package org.ecopetition.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of the receiving units: eight counties and zones, and the city's departments. */
@Service
@Transactional(readOnly = true)
public class Units {

    private final UnitRows rows;

    Units(UnitRows rows) {
        this.rows = rows;
    }

    /** All units in their official order. */
    public List<Unit> all() {
        return rows.findAllByOrderByPosition();
    }

    /** The counties and zones alone. */
    public List<Unit> regions() {
        return all().stream().filter(unit -> unit.regionCode().isPresent()).toList();
    }

    public Optional<Unit> find(String unitId) {
        return rows.findById(unitId);
    }

    /** The name people use, or the id itself for a unit nobody registered. */
    public String nameOf(String unitId) {
        return rows.findById(unitId).map(Unit::name).orElse(unitId);
    }

    /** The name of a region, empty for a code outside the city. */
    public Optional<String> regionName(String regionCode) {
        return find("unit" + regionCode).map(Unit::name);
    }
}
