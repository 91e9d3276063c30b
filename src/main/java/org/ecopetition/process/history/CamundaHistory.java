package org.ecopetition.process.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.ecopetition.audit.EngineHistory;
import org.ecopetition.audit.EngineOperation;
import org.ecopetition.audit.ModelVersion;
import org.ecopetition.audit.ProcessRun;
import org.ecopetition.audit.TableRow;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.process.SystemView;
import org.springframework.stereotype.Component;

/** The engine's history in the words of an audit. */
@Component
class CamundaHistory implements EngineHistory {

    private static final String PETITION = "petition";

    private final HistoryService history;
    private final RepositoryService models;
    private final Runs runs;
    private final Operations operations;
    private final AnsweredRows rows;
    private final SystemView view;

    CamundaHistory(
            HistoryService history,
            RepositoryService models,
            Runs runs,
            Operations operations,
            AnsweredRows rows,
            SystemView view) {
        this.history = history;
        this.models = models;
        this.runs = runs;
        this.operations = operations;
        this.rows = rows;
        this.view = view;
    }

    @Override
    public List<ProcessRun> runsOf(CaseNumber caseNumber) {
        return view.read(() -> runs.of(caseNumber, instancesOf(caseNumber)));
    }

    @Override
    public List<EngineOperation> operationsOn(CaseNumber caseNumber) {
        return view.read(() -> operations.on(instancesOf(caseNumber)));
    }

    @Override
    public Optional<String> model(String modelId) {
        return view.read(() -> Optional.ofNullable(models.createProcessDefinitionQuery()
                        .processDefinitionId(modelId)
                        .singleResult())
                .map(definition -> text(models.getProcessModel(definition.getId()))));
    }

    @Override
    public List<ModelVersion> models() {
        return view.read(() -> models
                .createProcessDefinitionQuery()
                .processDefinitionKeyIn(CaseModels.KEYS.toArray(String[]::new))
                .orderByProcessDefinitionKey()
                .desc()
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(model -> new ModelVersion(
                        model.getKey(),
                        Optional.ofNullable(model.getName()).orElse(model.getKey()),
                        model.getVersion()))
                .toList());
    }

    @Override
    public List<TableRow> rows(String decision, int version, List<String> rules) {
        return view.read(() -> rows.of(decision, version, rules));
    }

    /** The petition's own process first, then those of its hand-offs. */
    private List<HistoricProcessInstance> instancesOf(CaseNumber caseNumber) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(PETITION)
                .processInstanceBusinessKey(caseNumber.value())
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .flatMap(petition -> Stream.concat(Stream.of(petition), calledBy(petition)))
                .toList();
    }

    private Stream<HistoricProcessInstance> calledBy(HistoricProcessInstance petition) {
        return history
                .createHistoricProcessInstanceQuery()
                .superProcessInstanceId(petition.getId())
                .orderByProcessInstanceBusinessKey()
                .asc()
                .list()
                .stream();
    }

    private static String text(InputStream document) {
        try (document) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
