package org.ecopetition.process.handoff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.ecopetition.process.decision.BoundTables;

/** A decision table of the folder {@code processes/handoff}, asked without a process engine. */
class DecisionTable {

    private static final DmnEngine ENGINE = BoundTables.engine();

    private final DmnDecision decision;

    DecisionTable(String name) {
        try (InputStream file = Files.newInputStream(Path.of("processes", "handoff", name + ".dmn"))) {
            decision = ENGINE.parseDecision(name, file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rows that apply; a table that allows one at most fails when there are more. */
    DmnDecisionResult ask(Map<String, Object> inputs) {
        return ENGINE.evaluateDecision(decision, inputs);
    }

    Map<String, Object> only(Map<String, Object> inputs) {
        return ask(inputs).getSingleResult().getEntryMap();
    }
}
