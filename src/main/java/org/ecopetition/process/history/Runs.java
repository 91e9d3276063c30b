package org.ecopetition.process.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.ecopetition.audit.LedCases;
import org.ecopetition.audit.ProcessRun;
import org.ecopetition.audit.trail.FlowTaken;
import org.ecopetition.audit.trail.FlowsTaken;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The processes a case went through, each stretch under the version of the model that led it. */
@Component
class Runs {

    private final HistoryService history;
    private final RepositoryService models;
    private final ManagementService jobs;
    private final FlowsTaken flows;
    private final LedCases led;

    Runs(HistoryService history, RepositoryService models, ManagementService jobs, FlowsTaken flows, LedCases led) {
        this.history = history;
        this.models = models;
        this.jobs = jobs;
        this.flows = flows;
        this.led = led;
    }

    List<ProcessRun> of(CaseNumber number, List<HistoricProcessInstance> instances) {
        Map<String, String> keys = instances.stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(HistoricProcessInstance::getId, HistoricProcessInstance::getBusinessKey));
        List<FlowTaken> taken = flows.of(number);
        List<LedCases.Led> versions = led.of(number);
        return instances.stream()
                .flatMap(instance -> stretches(instance, taken, versions, keys))
                .toList();
    }

    private Stream<ProcessRun> stretches(
            HistoricProcessInstance instance,
            List<FlowTaken> taken,
            List<LedCases.Led> versions,
            Map<String, String> keys) {
        List<HistoricActivityInstance> visits = visitsOf(instance);
        List<FlowTaken> own = taken.stream()
                .filter(flow -> flow.run().equals(instance.getId()))
                .toList();
        List<String> definitions = definitions(instance, visits, own);
        Map<String, ProcessDefinition> known =
                definitions.stream().collect(Collectors.toMap(Function.identity(), models::getProcessDefinition));
        List<Instant> moves = versions.stream()
                .filter(version -> version.key().equals(instance.getBusinessKey()))
                .skip(1)
                .map(LedCases.Led::since)
                .toList();
        List<ProcessRun> runs = new ArrayList<>();
        for (int at = 0; at < definitions.size(); at++) {
            String id = definitions.get(at);
            boolean isLast = at == definitions.size() - 1;
            Instant from =
                    at == 0 || moves.size() < at ? instance.getStartTime().toInstant() : moves.get(at - 1);
            Instant until = isLast || moves.size() <= at ? instantOf(instance.getEndTime()) : moves.get(at);
            StepsTaken steps = new StepsTaken(
                    models.getBpmnModelInstance(id),
                    visits.stream()
                            .filter(visit -> visit.getProcessDefinitionId().equals(id))
                            .toList(),
                    own.stream().filter(flow -> flow.modelId().equals(id)).toList(),
                    keys);
            runs.add(run(instance, Objects.requireNonNull(known.get(id)), from, until, !isLast, steps));
        }
        return runs.stream();
    }

    private List<HistoricActivityInstance> visitsOf(HistoricProcessInstance instance) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list();
    }

    /** The versions that led it, the first one first; the one that leads it now, or led it last, is the last. */
    private static List<String> definitions(
            HistoricProcessInstance instance, List<HistoricActivityInstance> visits, List<FlowTaken> flows) {
        Set<String> ids = new LinkedHashSet<>();
        flows.forEach(flow -> ids.add(flow.modelId()));
        visits.forEach(visit -> ids.add(visit.getProcessDefinitionId()));
        ids.remove(instance.getProcessDefinitionId());
        ids.add(instance.getProcessDefinitionId());
        return List.copyOf(ids);
    }

    private ProcessRun run(
            HistoricProcessInstance instance,
            ProcessDefinition definition,
            Instant from,
            @Nullable Instant until,
            boolean movedOn,
            StepsTaken steps) {
        PathTaken path = steps.path();
        return new ProcessRun(
                Optional.ofNullable(instance.getBusinessKey()).orElse(instance.getId()),
                Optional.ofNullable(definition.getName()).orElse(definition.getKey()),
                definition.getId(),
                definition.getVersion(),
                definition.getVersionTag(),
                from,
                until,
                movedOn,
                new ProcessRun.Way(
                        path.passed(),
                        movedOn ? Set.of() : waiting(instance, path),
                        path.givenUp(),
                        path.times(),
                        path.isInferred()),
                steps.list());
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

    private static @Nullable Instant instantOf(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
