package org.ecopetition.process.deployment.move;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.Engine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The start of running cases on their way to the newest version of their process: each in a transaction of its own, by the
 * engine's batches, which go on where they were when the program was ended.
 */
@Component
public class CaseMoves {

    private final Rehearsal rehearsal;
    private final Engine engine;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final MoveBook book;
    private final TransactionTemplate together;

    CaseMoves(
            Rehearsal rehearsal,
            Engine engine,
            RuntimeService runtime,
            RepositoryService repository,
            MoveBook book,
            PlatformTransactionManager transactions) {
        this.together = new TransactionTemplate(transactions);
        this.rehearsal = rehearsal;
        this.engine = engine;
        this.runtime = runtime;
        this.repository = repository;
        this.book = book;
    }

    /**
     * Moves all cases that can be moved.
     *
     * @param process its key
     * @param choices steps that take the place of others, each {@code process old new}
     * @throws Refusal when no case can be moved, or a move of this process is on its way
     */
    public void start(String process, List<String> choices, String person) {
        ProcessDefinition target = newest(process);
        if (book.isOnItsWay(process)) {
            throw new Refusal("move.on-its-way");
        }
        StepMapping mapping = StepMapping.read(choices, process);
        List<Rehearsed> versions = rehearsal.cases(target, mapping);
        if (versions.stream().allMatch(version -> version.moving().isEmpty())) {
            throw new Refusal("move.nothing");
        }
        together.executeWithoutResult(transaction -> versions.stream()
                .filter(version -> !version.moving().isEmpty())
                .forEach(version ->
                        book.keep(move(version, target, mapping, person), version, target, mapping, person)));
    }

    private Batch move(Rehearsed version, ProcessDefinition target, StepMapping mapping, String person) {
        return engine.actFor(person, () -> {
            MigrationPlan plan = mapping.plan(runtime, version.from().getId(), target.getId(), new TreeSet<>());
            return runtime.newMigration(plan)
                    .processInstanceIds(version.moving())
                    .executeAsync();
        });
    }

    private ProcessDefinition newest(String process) {
        return Optional.ofNullable(engine.act(() -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult()))
                .orElseThrow(() -> new Refusal("move.nothing"));
    }
}
