package org.ecopetition.storage;

/** What is typed as part of a pattern of SQL; the statement names the escape: {@code like ? escape '!'}. */
public final class LikePattern {

    private LikePattern() {}

    /** The pattern of whatever holds the text. */
    public static String holding(String text) {
        return "%" + literal(text) + "%";
    }

    /** The text, with its own signs of patterns standing for themselves. */
    public static String literal(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }
}
