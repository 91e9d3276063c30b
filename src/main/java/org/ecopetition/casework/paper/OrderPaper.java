package org.ecopetition.casework.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.handoff.order.HandOffOrder;
import org.ecopetition.organisation.Wording;
import org.ecopetition.paper.PaperWords;
import org.ecopetition.paper.WordPapers;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.Petition;
import org.springframework.stereotype.Component;

/** The hand-off order (交办单) as a Word document; {@code processes/README.md} lists its placeholders. */
@Component
class OrderPaper {

    private static final String TEMPLATE = "handoff/documents/hand-off-order.docx";

    private final WordPapers papers;
    private final Wording words;
    private final PaperTimes times;

    OrderPaper(WordPapers papers, Wording words, PaperTimes times) {
        this.papers = papers;
        this.words = words;
        this.times = times;
    }

    /**
     * The document.
     *
     * @throws org.ecopetition.petition.Refusal when an administrator left the template in disorder
     */
    byte[] of(HandOffOrder order) {
        return papers.make(TEMPLATE, new PaperWords(valuesOf(order), Map.of("allegation", rowsOf(order))));
    }

    private Map<String, String> valuesOf(HandOffOrder order) {
        HandOff handOff = order.handOff();
        Petition petition = order.petition();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("programme", order.programme());
        values.put("number", handOff.key().value());
        values.put("caseNumber", petition.caseNumber().value());
        values.put("marks", marksOf(order));
        values.put("channel", words.of(petition.channel()));
        values.put(
                "upperBatch",
                petition.listEntry().upperBatch() == null
                        ? none()
                        : batch(petition.listEntry().upperBatch()));
        values.put("batch", handOff.batchNumber() == null ? none() : batch(handOff.batchNumber()));
        values.put("unit", order.unit());
        values.put("assisting", order.assisting().isEmpty() ? none() : String.join("、", order.assisting()));
        values.put("region", order.region());
        values.put("place", Objects.requireNonNullElse(handOff.matter().place(), ""));
        values.put("problem", Objects.requireNonNullElseGet(petition.problemText(), this::none));
        values.put(
                "instruction",
                Objects.requireNonNullElseGet(
                        handOff.matter().instruction(), () -> words.say("order.instruction.usual")));
        values.put("handedOffAt", times.of(handOff.timing().handedOffAt()));
        values.put("receiptDue", times.of(handOff.timing().receiptDue()));
        values.put("returnUntil", times.of(order.returnUntil()));
        values.put("feedbackDue", times.of(handOff.timing().feedbackDue()));
        values.put("issuedBy", order.issuedBy());
        values.put("printedAt", times.now());
        return values;
    }

    private List<PaperWords> rowsOf(HandOffOrder order) {
        return order.allegations().stream()
                .map(allegation -> new PaperWords(rowOf(allegation)))
                .toList();
    }

    private Map<String, String> rowOf(Allegation allegation) {
        return Map.of(
                "number", String.valueOf(allegation.number()),
                "text", allegation.text(),
                "types", words.of(allegation.types()));
    }

    private String marksOf(HandOffOrder order) {
        String key = order.petition().keyItem() ? words.say("order.keyItem") : "";
        String withdrawn = order.handOff().status() == HandOffStatus.WITHDRAWN ? words.of(HandOffStatus.WITHDRAWN) : "";
        return (key + " " + withdrawn).strip();
    }

    private String batch(int number) {
        return words.say("order.batch", String.valueOf(number));
    }

    private String none() {
        return words.say("order.none");
    }
}
