package org.ecopetition.organisation.web;

import java.util.Objects;
import org.ecopetition.organisation.form.Form;

/** Somebody who is known already and works in the unit from now on, by the id, as the page sends it. */
@Form("units.fault")
record KnownPersonForm(String known) {

    KnownPersonForm {
        known = Objects.requireNonNullElse(known, "");
    }
}
