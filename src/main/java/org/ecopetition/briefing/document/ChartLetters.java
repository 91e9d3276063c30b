package org.ecopetition.briefing.document;

/**
 * How much room a label of a chart takes: a Chinese character its height, a capital or another broad letter four fifths of it,
 * any other letter or figure a little more than half.
 */
final class ChartLetters {

    private static final int FIRST_WIDE = 0x2E80;

    private ChartLetters() {}

    static double width(String text) {
        return text.codePoints().mapToDouble(ChartLetters::inHeights).sum() * ChartDrawing.LETTERS;
    }

    private static double inHeights(int character) {
        if (character >= FIRST_WIDE) {
            return 1;
        }
        return Character.isUpperCase(character) || "mw%".indexOf(character) >= 0 ? 0.8 : 0.58;
    }

    /** The text, cut where it is wider than its place. */
    static String shortened(String text, double room) {
        int[] characters = text.codePoints().toArray();
        int kept = characters.length;
        while (kept > 1 && width(cut(characters, kept)) > room + 0.01) {
            kept--;
        }
        return cut(characters, kept);
    }

    private static String cut(int[] characters, int kept) {
        return new String(characters, 0, kept) + (kept < characters.length ? "…" : "");
    }
}
