package org.ecopetition.process.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.ecopetition.audit.EngineHistory;
import org.ecopetition.audit.ModelVersion;
import org.ecopetition.audit.ProcessRun;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.process.SystemView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine's history in the words of an audit. */
@Component
class CamundaHistory implements EngineHistory {

    private static final String PETITION = "petition";

    private final HistoryService history;
    private final RepositoryService models;
    private final ManagementService jobs;
    private final SystemView view;

    CamundaHistory(HistoryService history, RepositoryService models, ManagementService jobs, SystemView view) {
        this.history = history;
        this.models = models;
        this.jobs = jobs;
        this.view = view;
    }

    @Override
    public List<ProcessRun> runsOf(CaseNumber caseNumber) {
        return view.read(() -> instancesOf(caseNumber).map(this::runOf).toList());
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
                .processDefinitionKeysIn("petition", "handoff")
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

    private Stream<HistoricProcessInstance> instancesOf(CaseNumber caseNumber) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(PETITION)
                .processInstanceBusinessKey(caseNumber.value())
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .flatMap(petition -> Stream.concat(Stream.of(petition), calledBy(petition)));
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

    private ProcessRun runOf(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> visits = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        ProcessDefinition definition = models.getProcessDefinition(instance.getProcessDefinitionId());
        PathTaken path = new PathTaken(models.getBpmnModelInstance(definition.getId()), visits);
        return new ProcessRun(
                Optional.ofNullable(instance.getBusinessKey()).orElse(instance.getId()),
                Optional.ofNullable(definition.getName()).orElse(definition.getKey()),
                definition.getId(),
                definition.getVersion(),
                definition.getVersionTag(),
                instance.getStartTime().toInstant(),
                instantOf(instance.getEndTime()),
                new ProcessRun.Way(path.passed(), waiting(instance, path), path.givenUp()),
                visits.stream()
                        .filter(visit -> visit.getActivityId().equals(PathTaken.elementOf(visit.getActivityId())))
                        .map(CamundaHistory::stepOf)
                        .toList(),
                decisionsOf(instance));
    }

    /** Where the case stands, steps that the engine will do in a moment among them. */
    private Set<String> waiting(HistoricProcessInstance instance, PathTaken path) {
        Set<String> waiting = new HashSet<>(path.waiting());
        Set<String> definitions = jobs.createJobQuery().processInstanceId(instance.getId()).messages().list().stream()
                .map(Job::getJobDefinitionId)
                .collect(Collectors.toSet());
        definitions.forEach(id -> Optional.ofNullable(
                        jobs.createJobDefinitionQuery().jobDefinitionId(id).singleResult())
                .map(JobDefinition::getActivityId)
                .map(PathTaken::elementOf)
                .ifPresent(waiting::add));
        return Set.copyOf(waiting);
    }

    private static ProcessRun.Step stepOf(HistoricActivityInstance visit) {
        return new ProcessRun.Step(
                visit.getActivityId(),
                Optional.ofNullable(visit.getActivityName()).orElse(visit.getActivityId()),
                visit.getActivityType(),
                visit.getAssignee(),
                visit.getStartTime().toInstant(),
                instantOf(visit.getEndTime()),
                visit.isCanceled());
    }

    private List<ProcessRun.TableDecision> decisionsOf(HistoricProcessInstance instance) {
        return history
                .createHistoricDecisionInstanceQuery()
                .processInstanceId(instance.getId())
                .includeInputs()
                .includeOutputs()
                .orderByEvaluationTime()
                .asc()
                .list()
                .stream()
                .map(this::decisionOf)
                .toList();
    }

    private ProcessRun.TableDecision decisionOf(HistoricDecisionInstance decision) {
        DecisionDefinition table = models.getDecisionDefinition(decision.getDecisionDefinitionId());
        return new ProcessRun.TableDecision(
                Optional.ofNullable(decision.getDecisionDefinitionName()).orElse(decision.getDecisionDefinitionKey()),
                table.getVersion(),
                decision.getEvaluationTime().toInstant(),
                decision.getInputs().stream()
                        .map(input -> entry(input.getClauseName(), input.getClauseId(), input.getValue()))
                        .toList(),
                decision.getOutputs().stream()
                        .map(output -> entry(output.getClauseName(), output.getVariableName(), output.getValue()))
                        .toList());
    }

    private static ProcessRun.Entry entry(@Nullable String name, String otherwise, @Nullable Object value) {
        return new ProcessRun.Entry(name == null ? otherwise : name, value == null ? "" : value.toString());
    }

    private static @Nullable Instant instantOf(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static String text(InputStream document) {
        try (document) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
