package org.ecopetition.organisation.web;

import java.util.Objects;
import org.ecopetition.organisation.form.Form;

/**
 * The end of a unit as the page sends it.
 *
 * @param successor id of the unit that it is merged into, or empty
 */
@Form("units.fault")
record UnitClosingForm(String successor) {

    UnitClosingForm {
        successor = Objects.requireNonNullElse(successor, "");
    }
}
