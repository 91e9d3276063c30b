package org.ecopetition.petition.redaction;

import java.util.Arrays;
import java.util.List;
import org.ecopetition.petition.redaction.ChineseDictionary.Word;

/** The words of a text by the places they cover. */
final class WordsAt {

    private final List<Word> words;
    private final int[] covering;

    WordsAt(String text, List<Word> words) {
        this.words = words;
        this.covering = new int[text.length()];
        Arrays.fill(covering, -1);
        for (int i = 0; i < words.size(); i++) {
            Arrays.fill(covering, words.get(i).from(), words.get(i).to(), i);
        }
    }

    /** The word that covers a place; every place of a text has one. */
    Word at(int place) {
        return words.get(covering[place]);
    }

    /** The words that cover any of these places, in their order. */
    List<Word> between(int from, int to) {
        int first = -1;
        int last = -1;
        for (int place = from; place < to; place++) {
            if (covering[place] >= 0) {
                first = first < 0 ? covering[place] : first;
                last = covering[place];
            }
        }
        return first < 0 ? List.of() : words.subList(first, last + 1);
    }
}
