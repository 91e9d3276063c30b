package org.ecopetition.organisation.web;

import java.util.Objects;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.form.Form;
import org.ecopetition.organisation.unit.UnitPeople.NewPerson;

/** Somebody new in a unit as the page sends it. */
@Form("units.fault")
record NewPersonForm(String id, String fullName, String password) {

    static final NewPersonForm EMPTY = new NewPersonForm("", "", "");

    NewPersonForm {
        id = Objects.requireNonNullElse(id, "");
        fullName = Objects.requireNonNullElse(fullName, "");
        password = Objects.requireNonNullElse(password, "");
    }

    NewPerson person() {
        return new NewPerson(TypedText.plain(id), fullName, password);
    }

    @Override
    public String toString() {
        return "NewPersonForm[id=" + id + "]";
    }
}
