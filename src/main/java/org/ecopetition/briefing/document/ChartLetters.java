package org.ecopetition.briefing.document;

/** How much room a label of a chart takes: a Chinese character its height, a letter or figure a little more than half of it. */
final class ChartLetters {

    private static final int FIRST_WIDE = 0x2E80;

    private ChartLetters() {}

    static double width(String text) {
        return text.codePoints()
                        .mapToDouble(character -> character < FIRST_WIDE ? 0.58 : 1)
                        .sum()
                * ChartDrawing.LETTERS;
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
