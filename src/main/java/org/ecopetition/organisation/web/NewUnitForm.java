package org.ecopetition.organisation.web;

import java.util.Objects;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.form.Form;
import org.ecopetition.organisation.unit.NewUnit;

/** A unit to open as the page sends it: a county has a code, a city department a short name in Latin letters. */
@Form("units.fault")
record NewUnitForm(String regionCode, String shortName, String name, String englishName) {

    static final NewUnitForm EMPTY = new NewUnitForm("", "", "", "");

    private static final String PREFIX = "unit";

    NewUnitForm {
        regionCode = Objects.requireNonNullElse(regionCode, "");
        shortName = Objects.requireNonNullElse(shortName, "");
        name = Objects.requireNonNullElse(name, "");
        englishName = Objects.requireNonNullElse(englishName, "");
    }

    /** The form for a group that was made in Camunda Admin. */
    static NewUnitForm forGroup(String group, String name) {
        String code = group.startsWith(PREFIX) ? group.substring(PREFIX.length()) : "";
        boolean region = code.matches("\\d+");
        return new NewUnitForm(region ? code : "", region ? "" : code, name, "");
    }

    NewUnit unit() {
        return new NewUnit(TypedText.plain(regionCode), TypedText.plain(shortName), name, englishName);
    }
}
