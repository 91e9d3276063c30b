package org.ecopetition.organisation.form;

import java.beans.PropertyEditorSupport;
import java.util.Objects;
import java.util.function.Function;
import org.ecopetition.organisation.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * A day, time, number or tick; of a field that was sent several times the first counts.
 */
class ValueEditor extends PropertyEditorSupport {

    private final @Nullable Object nothing;
    private final Function<String, ?> reading;

    /**
     * @param nothing what it is where nothing was typed
     * @param reading throws where it cannot be read
     */
    ValueEditor(@Nullable Object nothing, Function<String, ?> reading) {
        this.nothing = nothing;
        this.reading = reading;
    }

    @Override
    public void setValue(@Nullable Object sent) {
        if (sent instanceof Object[] several) {
            setAsText(several.length == 0 ? "" : Objects.toString(several[0], ""));
        } else {
            super.setValue(sent == null ? nothing : sent);
        }
    }

    @Override
    public void setAsText(String typed) {
        String text = TypedText.visible(typed);
        try {
            super.setValue(text.isEmpty() ? nothing : reading.apply(text));
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    @Override
    public String getAsText() {
        return Objects.toString(getValue(), "");
    }
}
