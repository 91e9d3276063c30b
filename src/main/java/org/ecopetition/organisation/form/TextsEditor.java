package org.ecopetition.organisation.form;

import java.beans.PropertyEditorSupport;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ecopetition.organisation.TypedText;
import org.jspecify.annotations.Nullable;

/** The texts of a field that may be sent several times, each as a reader sees it; none where nothing was sent. */
class TextsEditor extends PropertyEditorSupport {

    @Override
    public void setValue(@Nullable Object sent) {
        super.setValue(
                sent instanceof Object[] several ? visible(several) : Objects.requireNonNullElse(sent, List.of()));
    }

    @Override
    public void setAsText(String typed) {
        setValue(new Object[] {typed});
    }

    private static List<String> visible(Object[] several) {
        return Arrays.stream(several)
                .map(text -> TypedText.visible(Objects.toString(text, "")))
                .toList();
    }
}
