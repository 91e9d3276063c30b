package org.ecopetition.casework.paper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.organisation.Wording;
import org.ecopetition.paper.PaperWords;
import org.ecopetition.paper.WordPapers;
import org.ecopetition.supervision.Notice;
import org.springframework.stereotype.Component;

/** A slip (督查单) as a Word document; {@code processes/README.md} lists its placeholders. */
@Component
class SlipPaper {

    private static final String TEMPLATE = "handoff/documents/supervision-slip.docx";

    private final WordPapers papers;
    private final Wording words;
    private final PaperTimes times;

    SlipPaper(WordPapers papers, Wording words, PaperTimes times) {
        this.papers = papers;
        this.words = words;
        this.times = times;
    }

    /**
     * The document.
     *
     * @throws org.ecopetition.petition.Refusal when an administrator left the template in disorder
     */
    byte[] of(Slip slip) {
        return papers.make(TEMPLATE, new PaperWords(valuesOf(slip), Map.of()));
    }

    private Map<String, String> valuesOf(Slip slip) {
        Notice notice = slip.notice();
        HandOff handOff = slip.order().handOff();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("programme", slip.order().programme());
        values.put("kind", words.of(notice.kind()));
        values.put("number", Objects.requireNonNullElse(notice.paperNumber(), ""));
        values.put("desk", slip.desk());
        values.put("informed", Optional.ofNullable(slip.informed()).orElseGet(this::none));
        values.put("handOff", handOff.key().value());
        values.put("unit", slip.order().unit());
        values.put("region", slip.order().region());
        values.put("place", Objects.requireNonNullElse(handOff.matter().place(), ""));
        values.put("status", words.of(handOff.status()));
        values.put("feedbackDue", times.of(handOff.timing().feedbackDue()));
        values.put("text", notice.text());
        values.put("answerDue", times.of(notice.answerDue()));
        values.put("answer", Objects.requireNonNullElse(notice.answer(), ""));
        values.put("answeredAt", notice.answeredAt() == null ? "" : times.of(notice.answeredAt()));
        values.put("issuedBy", slip.order().issuedBy());
        values.put("issuedAt", times.of(notice.issuedAt()));
        return values;
    }

    private String none() {
        return words.say("order.none");
    }
}
