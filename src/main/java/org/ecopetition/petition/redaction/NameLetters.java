package org.ecopetition.petition.redaction;

import com.hankcs.hanlp.corpus.tag.NR;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;

/** How much the letters of a possible name look like a given name: by how often names have them and other words do not. */
final class NameLetters {

    private static final double UNUSUAL = 3;

    private static final double HARDLY = -3;

    /** Occurrences in names from which on even a letter of grammar or of the trade is one of names. */
    private static final int OFTEN = 40;

    /** A letter used as a word less often than this may be a rare surname. */
    private static final int RARELY = 60;

    private final String text;
    private final BitSet unusual = new BitSet();

    NameLetters(String text) {
        this.text = text;
        CharsetEncoder usual = Charset.forName("GB2312").newEncoder();
        for (int at = 0; at < text.length(); at++) {
            if (!usual.canEncode(text.charAt(at))) {
                unusual.set(at);
            }
        }
    }

    /** Whether a letter may be part of a given name at all. */
    static boolean possible(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN
                && NameContexts.GRAMMAR.indexOf(letter) < 0;
    }

    /** The weight of a given name that begins behind the surname. */
    double weight(int from, int given, int to) {
        double weight = unusual.get(from, to).isEmpty() ? 0 : UNUSUAL;
        int next = text.offsetByCodePoints(given, 1);
        return next == to
                ? weight + of(text.substring(given, to), NR.E)
                : weight + 0.3 + of(text.substring(given, next), NR.C) + of(text.substring(next, to), NR.D);
    }

    /** Whether none of the letters is one that hardly any word but a name has. */
    boolean usual(int from, int to) {
        return unusual.get(from, to).isEmpty();
    }

    /** Whether a letter that is no known surname is no everyday word either, and the one behind it is one of names. */
    boolean likely(int from, int given, int to) {
        return ChineseDictionary.usage(text.substring(from, given)) < RARELY
                && of(text.substring(given, to), NR.E) >= 0.4;
    }

    /** Whether the letter here ends names more often than it stands behind them. */
    boolean endsNames(int at) {
        String letter = Character.toString(text.codePointAt(at));
        return ChineseDictionary.frequency(letter, NR.D) + ChineseDictionary.frequency(letter, NR.E)
                > ChineseDictionary.frequency(letter, NR.L);
    }

    private static double of(String letter, NR part) {
        int named = ChineseDictionary.frequency(letter, NR.C)
                + ChineseDictionary.frequency(letter, NR.D)
                + ChineseDictionary.frequency(letter, NR.E);
        double here = 0.7 * ChineseDictionary.frequency(letter, part) + 0.3 * named;
        double likely = Math.log10((here + 1) / (1 + 0.05 * ChineseDictionary.usage(letter)));
        double weight = 0.5 * Math.max(-3, Math.min(1.6, likely));
        return NameContexts.HARDLY_GIVEN.contains(letter) && named < OFTEN ? weight + HARDLY : weight;
    }
}
