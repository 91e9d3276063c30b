package org.ecopetition.organisation.unit;

/**
 * A unit as an administrator enters it.
 *
 * @param regionCode the six digits of a county or zone; empty for a city department
 * @param shortName of a city department in Latin letters, for example {@code Shuili}; empty for a county
 * @param englishName empty where there is none
 */
public record NewUnit(String regionCode, String shortName, String name, String englishName) {

    /** The id of its group. */
    public String id() {
        return "unit" + (regionCode.isEmpty() ? shortName : regionCode);
    }
}
