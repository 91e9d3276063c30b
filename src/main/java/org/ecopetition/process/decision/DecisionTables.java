package org.ecopetition.process.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.ecopetition.process.Engine;
import org.ecopetition.storage.OncePerTransaction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * The newest version of each decision table, asked directly: the answer and its version are kept with the case, so the engine
 * writes no history of its own for every look at a deadline.
 */
@Component
public class DecisionTables {

    private static final int ANSWERS = 1000;

    private final RepositoryService repository;
    private final Engine engine;
    private final DmnEngine dmn;
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

    /** Kept, for the engine reads the expressions of every row anew for each question. */
    private final ConcurrentLruCache<Asked, Optional<Row>> answers = new ConcurrentLruCache<>(ANSWERS, this::answer);

    private final OncePerTransaction<String, DecisionDefinition> newest =
            OncePerTransaction.each(table -> deployed(table, newestOf(table)));

    DecisionTables(RepositoryService repository, Engine engine, TableRules rules) {
        this.repository = repository;
        this.engine = engine;
        this.dmn = rules.newEngine();
    }

    /** The first row that fits; empty when none does. */
    public Optional<Row> ask(String table, Map<String, Object> question) {
        DecisionDefinition newest = this.newest.get(table);
        return answers.get(new Asked(table, newest.getId(), newest.getVersion(), Map.copyOf(question)));
    }

    /**
     * The first row of an earlier version that fits; empty when none does.
     *
     * @throws IllegalStateException when that version is no longer deployed
     */
    public Optional<Row> ask(String table, int version, Map<String, Object> question) {
        DecisionDefinition earlier = engine.act(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .decisionDefinitionVersion(version)
                .singleResult());
        return answers.get(new Asked(table, deployed(table, earlier).getId(), version, Map.copyOf(question)));
    }

    /** The file of one version of a table, by its id. */
    public byte[] file(String id) {
        try (InputStream model = engine.act(() -> repository.getDecisionModel(id))) {
            return model.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The id of the newest version of a table, which names its content for ever. */
    public String newestId(String table) {
        return newest.get(table).getId();
    }

    private @Nullable DecisionDefinition newestOf(String table) {
        return engine.act(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult());
    }

    private static DecisionDefinition deployed(String table, @Nullable DecisionDefinition definition) {
        if (definition == null) {
            throw new IllegalStateException("decision table " + table + " is not deployed");
        }
        return definition;
    }

    /** A question to one version of a table, which always has the same answer. */
    private record Asked(String table, String id, int version, Map<String, Object> question) {}

    private Optional<Row> answer(Asked asked) {
        DmnDecision decision = parsed.computeIfAbsent(asked.id(), id -> parse(asked.table(), id));
        return dmn.evaluateDecisionTable(decision, asked.question()).getResultList().stream()
                .findFirst()
                .map(outputs -> new Row(outputs, asked.table() + " v" + asked.version()));
    }

    private DmnDecision parse(String table, String id) {
        try (InputStream model = engine.act(() -> repository.getDecisionModel(id))) {
            return dmn.parseDecision(table, model);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * One answer of a table.
     *
     * @param outputs by name
     * @param version name and version of the table that gave it
     */
    public record Row(Map<String, Object> outputs, String version) {

        /** Whether the row says something there; older versions may lack the column. */
        public boolean has(String output) {
            return outputs.get(output) != null;
        }

        public String text(String output) {
            return String.valueOf(outputs.get(output));
        }

        /** The parts of a text that commas or 、 part; none where the table has no such output. */
        public List<String> list(String output) {
            Object parts = outputs.get(output);
            return parts == null
                    ? List.of()
                    : Arrays.stream(parts.toString().split("[,，、;；\\s]+", -1))
                            .filter(part -> !part.isBlank())
                            .toList();
        }

        public int number(String output) {
            return new BigDecimal(text(output)).intValueExact();
        }

        public BigDecimal decimal(String output) {
            return new BigDecimal(text(output));
        }

        public boolean flag(String output) {
            return Boolean.parseBoolean(text(output));
        }
    }
}
