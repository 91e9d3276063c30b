package org.ecopetition.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a task is told of its case beyond its own variables, so that it asks for no more than there is.
 *
 * @param allegations those the task may be about
 * @param measured what was measured before rectification
 */
record FormFacts(List<Told> allegations, List<Measured> measured) {

    /** An allegation by its number, in its words. */
    record Told(int number, String text) {}

    /**
     * A measurement to compare with.
     *
     * @param words value, result and point
     */
    record Measured(
            int allegation,
            String item,
            @Nullable String zone,
            @Nullable String period,
            @Nullable String circumstance,
            String words) {}
}
