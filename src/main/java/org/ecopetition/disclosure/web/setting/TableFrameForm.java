package org.ecopetition.disclosure.web.setting;

import java.time.LocalDate;
import java.util.Objects;
import org.ecopetition.disclosure.table.TableFrame;
import org.ecopetition.organisation.form.Form;
import org.ecopetition.organisation.form.Needed;
import org.jspecify.annotations.Nullable;

/**
 * What the public table has besides its columns, as the page sends it.
 *
 * @param from the day it counts from, today where it is empty
 */
@Form("layouts.fault")
record TableFrameForm(
        String title,
        String standard,

        @Needed(message = "{layouts.fault.mostOnPaper}") @Nullable
        Integer mostOnPaper,

        String licence,

        @Nullable LocalDate from) {

    TableFrameForm {
        title = Objects.requireNonNullElse(title, "");
        licence = Objects.requireNonNullElse(licence, "").strip();
        standard = Objects.requireNonNullElse(standard, "");
    }

    static TableFrameForm of(TableFrame frame) {
        return new TableFrameForm(
                frame.title(),
                frame.standard(),
                frame.mostOnPaper(),
                Objects.requireNonNullElse(frame.licence(), ""),
                null);
    }

    TableFrame frame() {
        return new TableFrame(
                title, standard, Objects.requireNonNullElse(mostOnPaper, 0), licence.isEmpty() ? null : licence);
    }
}
