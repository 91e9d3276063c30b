package org.ecopetition.organisation;

/** The beginning of a text where there is no room for all of it. */
public final class Excerpt {

    private Excerpt() {}

    /**
     * A text as it is, or its beginning and an ellipsis; no rare character is cut in two.
     *
     * @param longest UTF-16 units of what comes out, the ellipsis among them
     */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
