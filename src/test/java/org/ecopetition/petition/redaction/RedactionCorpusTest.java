package org.ecopetition.petition.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds what the redaction finds in both halves of the corpus, and prints it. */
class RedactionCorpusTest {

    private static final Logger log = LoggerFactory.getLogger(RedactionCorpusTest.class);

    private final Redaction redaction = new Redaction();

    @ParameterizedTest
    @CsvSource({"tuned, 0.97", "set-aside, 0.95"})
    void findsPeopleAndTakesLittleElse(String half, double people) {
        RedactionScore score = RedactionScore.of(MarkedSentence.of(half), redaction::propose);

        log.info("{}", score.line(half));
        assertThat(score.peopleFound()).isGreaterThanOrEqualTo(people);
        assertThat(score.othersFoundShare()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.rightly()).isGreaterThanOrEqualTo(0.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tuned", "set-aside"})
    void findsNothingInItsOwnProposals(String half) {
        List<Redacted> again = MarkedSentence.of(half).stream()
                .map(sentence ->
                        redaction.propose(redaction.propose(sentence.plain()).text()))
                .toList();

        assertThat(again).allSatisfy(redacted -> assertThat(redacted.marks()).isEmpty());
    }
}
