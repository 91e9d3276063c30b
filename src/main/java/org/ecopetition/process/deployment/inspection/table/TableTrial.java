package org.ecopetition.process.deployment.inspection.table;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.ecopetition.casework.model.ModelFile;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.decision.DecisionEvaluation;
import org.ecopetition.process.decision.TableContract;
import org.ecopetition.process.decision.TableOutput;
import org.ecopetition.process.deployment.inspection.KnownParts;
import org.ecopetition.process.deployment.inspection.ModelFaults;

/** The trial of a decision table before it is stored: all sample questions of the code that will ask it. */
class TableTrial {

    /** Faults of one table; what breaks one answer breaks most of them. */
    private static final int TOLD = 3;

    private final DecisionEvaluation rules;
    private final KnownParts known;
    private final ModelFaults findings;

    TableTrial(DecisionEvaluation rules, KnownParts known, ModelFaults findings) {
        this.rules = rules;
        this.known = known;
        this.findings = findings;
    }

    void run(ModelFile file, TableContract contract) {
        DmnEngine engine = rules.newEngine();
        DmnDecision table = engine.parseDecision(contract.key(), new ByteArrayInputStream(file.content()));
        long before = findings.count();
        for (Map<String, Object> question : contract.questions()) {
            ask(engine, table, contract, question);
            if (findings.count() - before >= TOLD) {
                return;
            }
        }
    }

    private void ask(DmnEngine engine, DmnDecision table, TableContract contract, Map<String, Object> question) {
        String key = contract.key();
        try {
            List<Map<String, Object>> rows =
                    engine.evaluateDecisionTable(table, question).getResultList();
            Optional<Map<String, Object>> first = rows.stream().findFirst();
            if (first.isEmpty() && contract.answersAll()) {
                findings.add(null, key, "model.table.gap", said(question));
            } else if (first.isEmpty()) {
                findings.warn(key, "model.table.gap", said(question));
            } else {
                inspect(contract, question, first.get());
            }
        } catch (Refusal | ProcessEngineException | DmnEngineException failed) {
            String why = failed.getMessage();
            findings.add(null, key, "model.table.failed", said(question), why == null ? "" : why);
        }
    }

    private void inspect(TableContract contract, Map<String, Object> question, Map<String, Object> row) {
        for (TableOutput output : contract.outputs()) {
            Object value = row.get(output.name());
            if (!output.fits(value, known::hasGroup)) {
                findings.add(
                        null,
                        contract.key(),
                        "model.table.answer",
                        said(question),
                        output.name(),
                        String.valueOf(value));
                return;
            }
        }
    }

    private static String said(Map<String, Object> question) {
        return question.entrySet().stream()
                .map(asked -> asked.getKey() + "=" + asked.getValue())
                .collect(Collectors.joining("，"));
    }
}
