package org.ecopetition.casework.history;

/** As much of a text as the head of a form has room for. */
final class Quotation {

    private static final int LONGEST = 120;

    private Quotation() {}

    static String of(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
