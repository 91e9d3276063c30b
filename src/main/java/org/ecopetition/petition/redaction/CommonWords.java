package org.ecopetition.petition.redaction;

import com.hankcs.hanlp.corpus.tag.NR;
import org.ecopetition.petition.redaction.ChineseDictionary.Word;

/** What speaks against a name at a place of a text because its letters are words that people use as such. */
final class CommonWords {

    private static final double PART = 1.5;

    /** Words of one letter that dictionaries join with a surname behind them: 对方, 由于, 向阳. */
    private static final String CALLING = "对由被经据请找向将与和";

    private final String text;
    private final WordsAt words;

    CommonWords(String text, WordsAt words) {
        this.text = text;
        this.words = words;
    }

    /**
     * The weight that a name has by its words: below 0 where they speak against it.
     *
     * @param given where its letters behind the surname begin
     * @param acts whether what stands behind it does something
     * @param relief what the words around it take from that
     */
    double against(int from, int given, int to, boolean acts, double relief) {
        double weight = 0;
        for (Word word : words.between(from, to)) {
            if (word.length() > 1) {
                weight += against(word, from, given, to, acts, relief);
            }
        }
        return weight;
    }

    /** A surname that counts things behind a number, or ends a word for a thing, is none: 这张, 两段; 沉淀池, 残叶. */
    double thing(int from, boolean called) {
        if (from == 0) {
            return 0;
        }
        char last = text.charAt(from - 1);
        boolean counts =
                NameContexts.MEASURES.indexOf(text.charAt(from)) >= 0 && NameContexts.COUNTS.indexOf(last) >= 0;
        boolean ends = NameContexts.THINGS.indexOf(text.charAt(from)) >= 0 && Character.isIdeographic(last) && !called;
        return counts ? -5 : ends ? -3.5 : 0;
    }

    private double against(Word word, int from, int given, int to, boolean acts, double relief) {
        if (word.from() < from) {
            return acts && CALLING.indexOf(text.charAt(word.from())) >= 0 && word.to() == from + 1 ? -3 : -4;
        }
        if (word.to() > to) {
            return word.from() == from && !word.isPerson() ? -4 : acts ? -1.5 : -2.5;
        }
        if (word.isPerson()) {
            return word.from() == from && word.to() == to ? 1 : 0;
        }
        if (word.from() >= given) {
            return -commonAsGiven(word);
        }
        if (word.from() > from || word.to() == given) {
            return 0;
        }
        double common = Math.max(0, common(word) - relief);
        return word.to() == to ? -common : -Math.max(PART, common * 0.7);
    }

    /** How much a word is one that people use as such. */
    private double common(Word word) {
        String letters = text.substring(word.from(), word.to());
        int asName = ChineseDictionary.frequency(letters, NR.X) + ChineseDictionary.frequency(letters, NR.Y);
        boolean grammar = word.nature().matches("[dcprumqf].*");
        return (grammar && asName < 3 ? 7 : word.nature().startsWith("ns") ? 5 : 4)
                + Math.log10(1 + ChineseDictionary.usage(letters))
                - (asName > 0 ? 1.5 : 0);
    }

    /** How much the letters behind a surname are a word that nobody is called by. */
    private double commonAsGiven(Word word) {
        String letters = text.substring(word.from(), word.to());
        int called = ChineseDictionary.frequency(letters, NR.Z);
        double usage = Math.log10(1 + ChineseDictionary.usage(letters));
        return called == 0 ? 0.5 + 0.8 * usage : Math.max(0, 0.6 * (usage - Math.log10(1 + called)));
    }
}
