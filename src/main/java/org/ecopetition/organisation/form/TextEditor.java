package org.ecopetition.organisation.form;

import java.beans.PropertyEditorSupport;
import java.util.Objects;
import org.ecopetition.organisation.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * A text as a reader sees it: what is absent is empty, of a field that was sent several times the first counts, and the sign NUL, which
 * PostgreSQL stores nowhere, is none.
 */
class TextEditor extends PropertyEditorSupport {

    @Override
    public void setValue(@Nullable Object sent) {
        Object first = sent instanceof Object[] several ? (several.length == 0 ? null : several[0]) : sent;
        super.setValue(TypedText.visible(StorableTexts.storable(Objects.toString(first, ""))));
    }

    @Override
    public void setAsText(String typed) {
        setValue(typed);
    }

    @Override
    public String getAsText() {
        return Objects.toString(getValue(), "");
    }
}
