package org.ecopetition.audit.web;

import java.util.List;
import java.util.Locale;
import org.ecopetition.audit.TableRow;
import org.ecopetition.audit.trail.TableAnswer;
import org.ecopetition.audit.trail.TableAnswers;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.CaseNumber;
import org.springframework.stereotype.Component;

/** Why a case was steered as it was: what the decision tables said, each with its row. */
@Component
class AnswerLines {

    private final TableAnswers answers;
    private final AnswerWords words;
    private final Wording wording;

    AnswerLines(TableAnswers answers, AnswerWords words, Wording wording) {
        this.answers = answers;
        this.words = words;
        this.wording = wording;
    }

    List<StoryLine> of(CaseNumber number, Locale language) {
        return answers.of(number).stream()
                .map(answer -> line(number, answer, language))
                .toList();
    }

    private StoryLine line(CaseNumber number, TableAnswer answer, Locale language) {
        List<TableRow> rows = words.rows(answer);
        return new StoryLine(
                StoryLine.Kind.DECISION,
                answer.decision(),
                words.table(answer, rows),
                answer.askedAt(),
                answer.askedAt(),
                answer.handOff() == null ? number.value() : answer.handOff(),
                new StoryLine.Actor("system", "", "", null),
                List.of(new EventFacts.Fact(
                        wording.say(language, "audit.answer.why"), words.sentence(answer, rows, language))),
                null,
                rows);
    }
}
