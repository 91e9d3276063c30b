package org.ecopetition.organisation.web;

import java.time.LocalDate;
import java.util.Objects;
import org.ecopetition.organisation.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * The end of a unit as the page sends it.
 *
 * @param successor id of the unit that it is merged into, or empty
 * @param closingOn the day of its end, today where it is empty
 */
@Form("units.fault")
record UnitClosingForm(String successor, @Nullable LocalDate closingOn) {

    UnitClosingForm {
        successor = Objects.requireNonNullElse(successor, "");
    }
}
