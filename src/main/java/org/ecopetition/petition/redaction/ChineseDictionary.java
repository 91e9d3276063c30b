package org.ecopetition.petition.redaction;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words a Chinese text is made of, and which letters names are made of, by a dictionary that is loaded when first needed. */
final class ChineseDictionary {

    /** Longest piece that is split at once, so that a long letter costs no more than its length. */
    private static final int PIECE = 400;

    private static final String ENDS = "。；;！!？?\n";

    private ChineseDictionary() {}

    /**
     * A word of a text.
     *
     * @param nature part of speech as HanLP names it: {@code v…} verbs, {@code n…} nouns, {@code nr…} persons
     */
    record Word(int from, int to, String nature) {

        int length() {
            return to - from;
        }

        boolean isPerson() {
            return nature.startsWith("nr");
        }
    }

    /** The words, in their order, names not joined. */
    static List<Word> of(String text) {
        return split(text, Dictionary.WORDS);
    }

    /** What the name model takes for persons. */
    static List<Word> persons(String text) {
        return split(text, Dictionary.NAMES).stream().filter(Word::isPerson).toList();
    }

    /** How often the name model's corpus has a letter in this part of a name. */
    static int frequency(String letter, NR part) {
        EnumItem<NR> item = Dictionary.of(letter);
        return item == null ? 0 : item.getFrequency(part);
    }

    /** How often a dictionary's corpus has a word, as a name or not; 0 where it does not know it. */
    static int usage(String word) {
        CoreDictionary.Attribute known = CoreDictionary.get(word);
        return known == null ? 0 : known.totalFrequency;
    }

    private static List<Word> split(String text, Segment segment) {
        List<Word> words = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = endOfPiece(text, from);
            int at = from;
            for (Term term : segment.seg(text.substring(from, to))) {
                words.add(new Word(at, at + term.word.length(), term.nature.toString()));
                at += term.word.length();
            }
            from = to;
        }
        return words;
    }

    private static int endOfPiece(String text, int from) {
        int furthest = Math.min(text.length(), from + PIECE);
        for (int to = from + 1; to <= furthest; to++) {
            if (ENDS.indexOf(text.charAt(to - 1)) >= 0) {
                return to;
            }
        }
        boolean halved = furthest < text.length() && Character.isHighSurrogate(text.charAt(furthest - 1));
        return halved ? furthest - 1 : furthest;
    }

    /** Loaded by the virtual machine once, however many threads ask first. */
    private static final class Dictionary {

        static final Segment WORDS =
                HanLP.newSegment().enableNameRecognize(false).enableTranslatedNameRecognize(false);
        static final Segment NAMES = HanLP.newSegment().enableNameRecognize(true);

        static @Nullable EnumItem<NR> of(String letter) {
            return PersonDictionary.dictionary.get(letter);
        }
    }
}
