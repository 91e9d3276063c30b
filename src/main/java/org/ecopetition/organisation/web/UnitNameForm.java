package org.ecopetition.organisation.web;

import java.time.LocalDate;
import java.util.Objects;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * Another name of a unit as the page sends it.
 *
 * @param since the first day of the name, today where it is empty
 */
@Form("units.fault")
record UnitNameForm(
        String name, String englishName, @Nullable LocalDate since) {

    UnitNameForm {
        name = Objects.requireNonNullElse(name, "");
        englishName = Objects.requireNonNullElse(englishName, "");
    }

    static UnitNameForm of(Unit unit) {
        return new UnitNameForm(unit.name(), Objects.requireNonNullElse(unit.englishName(), ""), null);
    }
}
