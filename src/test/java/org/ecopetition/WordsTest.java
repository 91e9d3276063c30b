package org.ecopetition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nobody ever reads a key instead of a sentence, in neither language. */
class WordsTest {

    private final HouseWords words = HouseWords.OURS;

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(words.saidInOneLanguage()).isEmpty();
    }

    @Test
    void leavesNoSentenceEmpty() {
        assertThat(words.empty()).isEmpty();
    }

    @Test
    void knowsEveryKeyOfThePages() {
        assertThat(words.unknownToPages()).isEmpty();
    }

    @Test
    void knowsTheSentenceOfEveryRefusal() {
        assertThat(words.unknownRefusals()).isEmpty();
    }

    @Test
    void knowsTheSentenceOfEveryAnnotationOfForms() {
        assertThat(words.unknownToForms()).isEmpty();
    }

    @Test
    void readsEveryFileThatHoldsWords() {
        assertThat(words.files()).hasSizeGreaterThan(10);
        assertThat(words.unread()).isEmpty();
    }
}
