package org.ecopetition.frontdoor.factor.web;

import java.util.Objects;
import org.ecopetition.organisation.form.Form;

/** A code of the app, or one for recovery, as the page sends it. */
@Form("factor.fault")
record CodeForm(String code) {

    CodeForm {
        code = Objects.requireNonNullElse(code, "");
    }

    @Override
    public String toString() {
        return "CodeForm";
    }
}
