package org.ecopetition.frontdoor.factor.web;

import java.util.Objects;
import org.ecopetition.organisation.form.Form;

/** The password of whoever is to set up the second factor, as the page sends it. */
@Form("factor.fault")
record PasswordForm(String password) {

    PasswordForm {
        password = Objects.requireNonNullElse(password, "");
    }

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
