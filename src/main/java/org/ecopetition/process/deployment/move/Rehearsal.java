package org.ecopetition.process.deployment.move;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.ecopetition.casework.model.ModelFile;
import org.ecopetition.casework.model.ModelKind;
import org.ecopetition.casework.model.MoveRehearsal;
import org.ecopetition.process.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A move of running cases that is really made, one case of all that stand at the same steps, and then taken back with its
 * transaction: what the engine says is what it will do.
 */
@Component
public class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    /** Where nothing tells which step holds a case back. */
    static final String ELSEWHERE = "";

    private final Engine engine;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Positions positions;
    private final StrandedSteps words;
    private final TransactionTemplate takenBack;

    Rehearsal(
            Engine engine,
            RuntimeService runtime,
            RepositoryService repository,
            Positions positions,
            StrandedSteps words,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.runtime = runtime;
        this.repository = repository;
        this.positions = positions;
        this.words = words;
        this.takenBack = new TransactionTemplate(transactions);
        this.takenBack.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What would become of running cases if these files were deployed and all moved.
     *
     * @param choices steps that take the place of others, each {@code process old new}
     */
    public List<MoveRehearsal> of(List<ModelFile> files, List<String> choices) {
        if (files.stream().noneMatch(file -> ModelKind.of(file.name()) == ModelKind.PROCESS)) {
            return List.of();
        }
        return inTakenBack(() -> {
            String deployment = engine.act(() -> {
                DeploymentBuilder builder = repository.createDeployment().name("rehearsal");
                files.forEach(file -> builder.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
                return builder.deploy().getId();
            });
            return engine
                    .act(() -> repository
                            .createProcessDefinitionQuery()
                            .deploymentId(deployment)
                            .list())
                    .stream()
                    .map(target -> told(target, choices))
                    .toList();
        });
    }

    /** What would become of the running cases of deployed processes, of those that have any on an earlier version. */
    public List<MoveRehearsal> ofDeployed(List<String> choices) {
        return inTakenBack(() -> newest().stream()
                .map(target -> told(target, choices))
                .filter(rehearsal -> rehearsal.running() > 0)
                .toList());
    }

    /** The cases on other versions than the newest, by version; nothing of what was tried stays. */
    List<Rehearsed> cases(ProcessDefinition target, StepMapping mapping) {
        return inTakenBack(() -> rehearse(target, mapping));
    }

    private MoveRehearsal told(ProcessDefinition target, List<String> choices) {
        StepMapping mapping = StepMapping.read(choices, target.getKey());
        return words.tell(target, rehearse(target, mapping), mapping);
    }

    private List<Rehearsed> rehearse(ProcessDefinition target, StepMapping mapping) {
        return engine
                .act(() -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(target.getKey())
                        .list())
                .stream()
                .filter(from -> !from.getId().equals(target.getId()))
                .sorted(Comparator.comparing(ProcessDefinition::getVersion))
                .map(from -> rehearse(from, target, mapping))
                .filter(rehearsed -> !rehearsed.moving().isEmpty() || rehearsed.strandedCases() > 0)
                .toList();
    }

    private Rehearsed rehearse(ProcessDefinition from, ProcessDefinition target, StepMapping mapping) {
        Set<String> refused = new TreeSet<>();
        MigrationPlan plan = engine.act(() -> mapping.plan(runtime, from.getId(), target.getId(), refused));
        Rehearsed rehearsed = new Rehearsed(from, new ArrayList<>(), new LinkedHashMap<>(), refused);
        for (List<String> alike : positions.of(from.getId())) {
            Set<String> holding = holding(plan, alike.get(0));
            if (holding.isEmpty()) {
                rehearsed.moving().addAll(alike);
            } else {
                rehearsed
                        .stranded()
                        .computeIfAbsent(holding.iterator().next(), unused -> new ArrayList<>())
                        .addAll(alike);
            }
        }
        return rehearsed;
    }

    /** The steps that hold a case back; none when it moves. */
    private Set<String> holding(MigrationPlan plan, String run) {
        try {
            engine.act(() -> {
                runtime.newMigration(plan).processInstanceIds(run).execute();
                return run;
            });
            return Set.of();
        } catch (MigratingProcessInstanceValidationException held) {
            return stepsIn(held.getValidationReport());
        } catch (ProcessEngineException failed) {
            LOG.info("a case cannot be moved: {}", failed.getMessage());
            return Set.of(ELSEWHERE);
        }
    }

    private static Set<String> stepsIn(MigratingProcessInstanceValidationReport report) {
        Set<String> steps = new TreeSet<>();
        Stream.concat(
                        report.getActivityInstanceReports().stream().map(held -> held.getSourceScopeId()),
                        report.getTransitionInstanceReports().stream().map(held -> held.getSourceScopeId()))
                .filter(Objects::nonNull)
                .map(step -> step.replaceFirst("#.*", ""))
                .forEach(steps::add);
        return steps.isEmpty() ? Set.of(ELSEWHERE) : steps;
    }

    private List<ProcessDefinition> newest() {
        return engine.act(() -> repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list());
    }

    private <T> T inTakenBack(Supplier<T> rehearsal) {
        return Objects.requireNonNull(takenBack.execute(transaction -> {
            transaction.setRollbackOnly();
            return rehearsal.get();
        }));
    }
}
