package org.ecopetition.casework.web.enforcement;

import org.ecopetition.verification.limit.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A whole number as people type it, read as every {@link Figure} is.
 *
 * @param typed as it was typed
 */
record TypedCount(String typed, int number) {

    /**
     * What somebody typed; nothing for blanks.
     *
     * @throws IllegalArgumentException when it is none
     * @throws ArithmeticException when it is not whole or too large
     */
    public static @Nullable TypedCount valueOf(String typed) {
        if (Figure.plain(typed).isEmpty()) {
            return null;
        }
        int number = Figure.read(typed)
                .orElseThrow(() -> new IllegalArgumentException(typed))
                .intValueExact();
        return new TypedCount(typed.strip(), number);
    }

    @Override
    public String toString() {
        return typed;
    }
}
