package org.ecopetition.casework.history;

import org.ecopetition.organisation.Excerpt;

/** As much of a text as the head of a form has room for. */
final class Quotation {

    private static final int LONGEST = 120;

    private Quotation() {}

    static String of(String text) {
        return Excerpt.of(text, LONGEST);
    }
}
