package org.ecopetition.process.decision;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** A decision table that is asked without being deployed; each question is evaluated once. */
public class TriedTable {

    private final String table;
    private final String version;
    private final DmnEngine dmn;
    private final DmnDecision decision;
    private final FittingRules fitting = new FittingRules();
    private final Map<Map<String, Object>, Optional<DecisionAnswer>> answers = new HashMap<>();

    /**
     * @param file the DMN file that holds the table
     * @param version how its answers name it
     */
    public TriedTable(DecisionEvaluation rules, String table, byte[] file, String version) {
        DefaultDmnEngineConfiguration configuration = rules.configuration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(fitting);
        this.dmn = configuration.buildEngine();
        this.table = table;
        this.version = version;
        this.decision = dmn.parseDecision(table, new ByteArrayInputStream(file));
    }

    /**
     * The first row that fits; empty when none does.
     *
     * @throws RuntimeException where a cell cannot be evaluated
     */
    public Optional<DecisionAnswer> ask(Map<String, Object> question) {
        Optional<DecisionAnswer> known = answers.get(question);
        if (known == null) {
            known = answer(question);
            answers.put(question, known);
        }
        return known;
    }

    private Optional<DecisionAnswer> answer(Map<String, Object> question) {
        fitting.forget();
        return dmn.evaluateDecisionTable(decision, question).getResultList().stream()
                .findFirst()
                .map(outputs -> new DecisionAnswer(outputs, table + " " + version, fitting.ids()));
    }
}
