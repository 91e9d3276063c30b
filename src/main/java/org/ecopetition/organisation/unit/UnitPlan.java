package org.ecopetition.organisation.unit;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What is to become of a unit on a day.
 *
 * @param name its name from then on; empty where it is closed
 * @param englishName empty where there is none
 * @param successor the unit that it is merged into when it is closed, or empty
 */
public record UnitPlan(String name, String englishName, String successor) {

    static UnitPlan renaming(String name, String englishName) {
        return new UnitPlan(name, englishName, "");
    }

    static UnitPlan closing(String successor) {
        return new UnitPlan("", "", successor);
    }

    /** Whether the unit is closed, not renamed. */
    @JsonIgnore
    public boolean isClosing() {
        return name.isEmpty();
    }
}
