package org.ecopetition.audit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecopetition.audit.EngineHistory;
import org.ecopetition.audit.TableRow;
import org.ecopetition.audit.trail.TableAnswer;
import org.ecopetition.organisation.Wording;
import org.springframework.stereotype.Component;

/** What a decision table said, as a sentence under the headings of the version that was asked. */
@Component
class AnswerWords {

    private final EngineHistory tables;
    private final ObjectMapper json;
    private final Wording wording;

    AnswerWords(EngineHistory tables, ObjectMapper json, Wording wording) {
        this.tables = tables;
        this.json = json;
        this.wording = wording;
    }

    /** The rows that fitted, the table's own first. */
    List<TableRow> rows(TableAnswer answer) {
        return answer.rules().isEmpty()
                ? List.of()
                : tables.rows(
                        answer.decision(),
                        answer.version(),
                        Arrays.asList(answer.rules().split(",", -1)));
    }

    /** Name of the table; its key where its file is gone. */
    String table(TableAnswer answer, List<TableRow> rows) {
        return rows.stream().reduce((first, last) -> last).map(TableRow::table).orElse(answer.decision());
    }

    String sentence(TableAnswer answer, List<TableRow> rows, Locale language) {
        Map<String, String> labels = rows.stream()
                .flatMap(row -> row.cells().stream())
                .collect(Collectors.toMap(TableRow.Cell::variable, TableRow.Cell::label, (one, other) -> other));
        String row = rows.stream()
                .reduce((first, last) -> last)
                .map(last -> wording.say(language, "audit.answer.row", last.number()))
                .orElseGet(() -> wording.say(language, "audit.answer.no-row"));
        return wording.say(
                language,
                "audit.answer",
                table(answer, rows),
                answer.version(),
                row,
                values(answer.question(), labels, language),
                values(answer.answer(), labels, language),
                wording.name(language, "event", answer.steered()));
    }

    private String values(String written, Map<String, String> labels, Locale language) {
        return read(written).properties().stream()
                .filter(value -> !value.getValue().asText().isEmpty())
                .map(value ->
                        labels.getOrDefault(value.getKey(), value.getKey()) + " " + said(value.getValue(), language))
                .collect(Collectors.joining(wording.say(language, "audit.answer.and")));
    }

    private String said(JsonNode value, Locale language) {
        return value.isBoolean() ? wording.say(language, "event.data." + value.asText()) : value.asText();
    }

    private JsonNode read(String written) {
        try {
            return json.readTree(written);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a recorded answer is no JSON", broken);
        }
    }
}
