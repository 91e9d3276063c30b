package org.ecopetition.process.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.ecopetition.audit.trail.TableAnswers;
import org.ecopetition.process.Engine;
import org.ecopetition.process.reading.RecentDefinitions;
import org.ecopetition.storage.OncePerTransaction;
import org.ecopetition.storage.RecentlyRead;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * The newest version of each decision table, asked directly: the answer and its version are kept with the case, so the engine
 * writes no history of its own for every look at a deadline.
 */
@Component
public class DecisionTables {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionTables.class);
    private static final int ANSWERS = 1000;

    private final RepositoryService repository;
    private final Engine engine;
    private final TableAnswers kept;
    private final FittingRules fitting = new FittingRules();
    private final DmnEngine dmn;
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

    /** Kept, for the engine reads the expressions of every row anew for each question. */
    private final ConcurrentLruCache<Asked, Optional<DecisionAnswer>> answers =
            new ConcurrentLruCache<>(ANSWERS, this::answer);

    private final OncePerTransaction<String, DecisionDefinition> newest = OncePerTransaction.each(this::newest);

    private final RecentlyRead<DecisionDefinition> recent;
    private final BrokenTables broken;

    DecisionTables(
            RepositoryService repository,
            Engine engine,
            DecisionEvaluation rules,
            BrokenTables broken,
            TableAnswers kept,
            RecentDefinitions recent) {
        this.recent = recent.newestTables();
        this.broken = broken;
        this.repository = repository;
        this.engine = engine;
        this.kept = kept;
        DefaultDmnEngineConfiguration configuration = rules.configuration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(fitting);
        this.dmn = configuration.buildEngine();
    }

    /** The first row that fits; empty when none does. */
    public Optional<DecisionAnswer> ask(String table, Map<String, Object> question) {
        return ask(new TableContract(table, List.of(), List.of(), false), question);
    }

    /**
     * The first row that fits; empty when none does and the contract allows it. A version whose answer nobody could work with is
     * passed over for the one before it, and an administrator is told.
     */
    public Optional<DecisionAnswer> ask(TableContract contract, Map<String, Object> question) {
        DecisionDefinition newest = this.newest.get(contract.key());
        try {
            return sound(contract, newest, question);
        } catch (RuntimeException failed) {
            Optional<DecisionAnswer> earlier = earlier(contract, newest.getVersion(), question);
            if (earlier.isEmpty()) {
                throw failed;
            }
            broken.note(newest.getId(), contract.key(), newest.getVersion(), String.valueOf(failed.getMessage()));
            return earlier;
        }
    }

    private Optional<DecisionAnswer> sound(
            TableContract contract, DecisionDefinition version, Map<String, Object> question) {
        Optional<DecisionAnswer> answer =
                answers.get(new Asked(contract.key(), version.getId(), version.getVersion(), Map.copyOf(question)));
        if (answer.isEmpty() && contract.answersAll()) {
            throw new IllegalStateException(contract.key() + " has no row for " + question);
        }
        answer.flatMap(row -> contract.unfit(row.outputs())).ifPresent(unfit -> {
            throw new IllegalStateException(
                    contract.key() + " gives no " + unfit.name() + " to work with for " + question);
        });
        kept.note(new TableAnswers.Asked(
                contract.key(),
                version.getVersion(),
                answer.map(DecisionAnswer::rules).orElse(""),
                Map.copyOf(question),
                answer.map(DecisionAnswer::outputs).orElse(Map.of())));
        return answer;
    }

    /** The answer of the newest version before this one that has one. */
    private Optional<DecisionAnswer> earlier(TableContract contract, int version, Map<String, Object> question) {
        List<DecisionDefinition> earlier = engine.act(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(contract.key())
                .orderByDecisionDefinitionVersion()
                .desc()
                .list());
        for (DecisionDefinition candidate : earlier) {
            if (candidate.getVersion() < version) {
                try {
                    return sound(contract, candidate, question);
                } catch (RuntimeException alsoBroken) {
                    LOG.debug("{} v{} is broken too", contract.key(), candidate.getVersion(), alsoBroken);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The first row of an earlier version that fits; empty when none does.
     *
     * @throws IllegalStateException when that version is no longer deployed
     */
    public Optional<DecisionAnswer> ask(String table, int version, Map<String, Object> question) {
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

    private DecisionDefinition newest(String table) {
        return recent.findOrRead(table, () -> Optional.of(deployed(table, newestOf(table))))
                .orElseThrow();
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

    private Optional<DecisionAnswer> answer(Asked asked) {
        DmnDecision decision = parsed.computeIfAbsent(asked.id(), id -> parse(asked.table(), id));
        fitting.forget();
        return dmn.evaluateDecisionTable(decision, asked.question()).getResultList().stream()
                .findFirst()
                .map(outputs -> new DecisionAnswer(outputs, asked.table() + " v" + asked.version(), fitting.ids()));
    }

    private DmnDecision parse(String table, String id) {
        try (InputStream model = engine.act(() -> repository.getDecisionModel(id))) {
            return dmn.parseDecision(table, model);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
