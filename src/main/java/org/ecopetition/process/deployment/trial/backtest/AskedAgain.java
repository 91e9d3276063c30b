package org.ecopetition.process.deployment.trial.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.ecopetition.audit.trail.PastAnswer;
import org.ecopetition.audit.trail.TableAnswer;
import org.ecopetition.casework.model.Change;
import org.ecopetition.casework.model.ComparedAnswers;
import org.ecopetition.casework.model.Consequence;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.decision.AskedTable;
import org.ecopetition.process.decision.DecisionAnswer;
import org.ecopetition.process.decision.TableInput;
import org.ecopetition.process.decision.TriedTable;
import org.jspecify.annotations.Nullable;

/** What a changed table says to a question of the past; the same question with the same answer is looked at once. */
class AskedAgain {

    private final AskedTable table;
    private final TriedTable tried;
    private final @Nullable TriedTable inForce;
    private final Consequences following;
    private final Map<String, String> labels;
    private final ComparedAnswers compared;
    private final ObjectMapper json;
    private final Wording wording;
    private final Map<Kept, Outcome> known = new HashMap<>();

    /**
     * @param inForce the table as it is deployed, where it is
     * @param following what its answers do to cases
     * @param labels headings of columns by name
     */
    AskedAgain(
            AskedTable table,
            TriedTable tried,
            @Nullable TriedTable inForce,
            Consequences following,
            Map<String, String> labels,
            ObjectMapper json,
            Wording wording) {
        this.table = table;
        this.tried = tried;
        this.inForce = inForce;
        this.following = following;
        this.labels = labels;
        this.compared = new ComparedAnswers(labels);
        this.json = json;
        this.wording = wording;
    }

    /** A question and its answer as they were kept. */
    private record Kept(String question, String answer) {}

    /** How it comes out now. */
    enum Kind {
        SAME,
        OTHER_SOURCE,
        OTHERWISE,
        UNREADABLE,
        UNANSWERED
    }

    /**
     * How a judgement comes out.
     *
     * @param question what was asked, and the same in words
     * @param changes where it comes out otherwise
     * @param already whether the table in force says otherwise too
     * @param row what is answered now, if anything
     */
    record Outcome(
            Kind kind,
            Map<String, Object> question,
            String words,
            List<Change> changes,
            boolean already,
            @Nullable DecisionAnswer row) {}

    Outcome of(PastAnswer past) {
        TableAnswer answer = past.answer();
        return known.computeIfAbsent(new Kept(answer.question(), answer.answer()), this::compare);
    }

    /** What follows for the case. */
    List<Consequence> consequences(PastAnswer past, Outcome outcome) {
        DecisionAnswer now = Objects.requireNonNullElse(outcome.row(), new DecisionAnswer(Map.of(), table.table(), ""));
        DecisionAnswer then = rowOf(read(past.answer().answer()));
        return following.of(new Consequences.Turn(past, outcome.question(), then, now, tried));
    }

    private Outcome compare(Kept kept) {
        JsonNode asked = read(kept.question());
        Optional<Map<String, Object>> question = question(asked, table.inputs());
        String words = words(asked);
        if (question.isEmpty()) {
            return new Outcome(Kind.UNREADABLE, Map.of(), words, List.of(), false, null);
        }
        try {
            DecisionAnswer row = tried.ask(question.get()).orElse(null);
            JsonNode then = read(kept.answer());
            List<Change> all = compared.of(then, tree(row));
            List<Change> telling = all.stream()
                    .filter(change -> !table.citations().contains(change.output()))
                    .toList();
            Kind otherwise = all.isEmpty() ? Kind.SAME : Kind.OTHER_SOURCE;
            return telling.isEmpty()
                    ? new Outcome(otherwise, question.get(), words, all, false, row)
                    : new Outcome(Kind.OTHERWISE, question.get(), words, telling, isAlready(question.get(), row), row);
        } catch (Refusal | ProcessEngineException | DmnEngineException failed) {
            return new Outcome(Kind.UNANSWERED, question.get(), words, List.of(), false, null);
        }
    }

    /** Whether the table in force answers as the changed one does. */
    private boolean isAlready(Map<String, Object> question, @Nullable DecisionAnswer now) {
        if (inForce == null) {
            return false;
        }
        try {
            return compared.of(tree(inForce.ask(question).orElse(null)), tree(now))
                    .isEmpty();
        } catch (Refusal | ProcessEngineException | DmnEngineException broken) {
            return false;
        }
    }

    private JsonNode tree(@Nullable DecisionAnswer row) {
        return json.valueToTree(row == null ? Map.of() : row.outputs());
    }

    private static DecisionAnswer rowOf(JsonNode answer) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        answer.properties().stream()
                .filter(output -> !output.getValue().isNull())
                .forEach(
                        output -> outputs.put(output.getKey(), output.getValue().asText()));
        return new DecisionAnswer(outputs, "", "");
    }

    private String words(JsonNode question) {
        return table.inputs().stream()
                .map(input -> word(input, ComparedAnswers.text(question.path(input.name()))))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("，"));
    }

    private String word(TableInput<?> input, String code) {
        return code.isEmpty()
                ? ""
                : labels.getOrDefault(input.name(), input.name()) + " "
                        + (input.words().isEmpty() ? code : wording.name(input.words(), code));
    }

    private JsonNode read(String written) {
        try {
            return json.readTree(written);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a recorded answer is no JSON", broken);
        }
    }

    /** The question; empty where one of the inputs was not kept or cannot be read. */
    private static Optional<Map<String, Object>> question(JsonNode kept, List<TableInput<?>> inputs) {
        Map<String, Object> question = new HashMap<>();
        for (TableInput<?> input : inputs) {
            JsonNode value = kept.get(input.name());
            if (value == null || value.isNull()) {
                return Optional.empty();
            }
            try {
                question.put(input.name(), typed(value, input.type()));
            } catch (DateTimeException | NumberFormatException unreadable) {
                return Optional.empty();
            }
        }
        return Optional.of(Map.copyOf(question));
    }

    private static Object typed(JsonNode value, Class<?> type) {
        if (type == LocalDate.class) {
            return LocalDate.parse(value.asText());
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(value.asText());
        }
        if (type == Integer.class) {
            return new BigDecimal(value.asText()).intValue();
        }
        return type == Boolean.class ? (Object) value.asBoolean() : value.asText();
    }
}
