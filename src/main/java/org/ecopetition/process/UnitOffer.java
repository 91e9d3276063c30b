package org.ecopetition.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.springframework.stereotype.Component;

/** The units and regions that forms offer, as they are when a form is opened. */
@Component
public class UnitOffer {

    private final Units units;

    UnitOffer(Units units) {
        this.units = units;
    }

    /** The units that petitions can be handed to. */
    public JsonValue units() {
        return options(units.open(), Unit::id);
    }

    /** The counties and zones in which a problem can lie. */
    public JsonValue regions() {
        return options(units.regions(), unit -> Objects.requireNonNull(unit.regionCode()));
    }

    private static JsonValue options(List<Unit> offered, Function<Unit, String> value) {
        List<Map<String, String>> options = offered.stream()
                .map(unit -> Map.of("value", value.apply(unit), "label", unit.name()))
                .toList();
        return SpinValues.jsonValue(Spin.JSON(options).toString()).create();
    }
}
