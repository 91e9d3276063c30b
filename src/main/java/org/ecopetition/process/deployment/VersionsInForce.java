package org.ecopetition.process.deployment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.ecopetition.process.Engine;
import org.springframework.stereotype.Component;

/** The processes and decision tables in force, each with its version and the cases that still run on earlier ones. */
@Component
class VersionsInForce {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Engine engine;

    VersionsInForce(RepositoryService repository, RuntimeService runtime, Engine engine) {
        this.repository = repository;
        this.runtime = runtime;
        this.engine = engine;
    }

    /**
     * A model in force.
     *
     * @param running cases on this version
     * @param runningOnEarlier cases on all versions before; 0 for a table, which is always read in its newest
     */
    record InForce(String key, String name, String file, int version, long running, long runningOnEarlier) {}

    List<InForce> all() {
        return engine.act(() -> Stream.concat(processes(), tables())
                .sorted(Comparator.comparing(InForce::file))
                .toList());
    }

    private Stream<InForce> processes() {
        Map<String, ProcessDefinition> newest =
                repository.createProcessDefinitionQuery().latestVersion().list().stream()
                        .collect(Collectors.toMap(ProcessDefinition::getKey, Function.identity()));
        return newest.values().stream().map(definition -> {
            long all = runtime.createProcessInstanceQuery()
                    .processDefinitionKey(definition.getKey())
                    .count();
            long here = runtime.createProcessInstanceQuery()
                    .processDefinitionId(definition.getId())
                    .count();
            return new InForce(
                    definition.getKey(),
                    String.valueOf(definition.getName()),
                    definition.getResourceName(),
                    definition.getVersion(),
                    here,
                    all - here);
        });
    }

    private Stream<InForce> tables() {
        return repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(table -> new InForce(
                        table.getKey(),
                        String.valueOf(table.getName()),
                        table.getResourceName(),
                        table.getVersion(),
                        0,
                        0));
    }
}
