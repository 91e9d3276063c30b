package org.ecopetition.process.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a process instance, all read at once in a transaction when the first of them is asked for: a step looks through
 * every scope around it, and the engine would ask for each.
 */
class VariablesOfRun extends VariableInstanceManager {

    private final Map<String, Map<String, List<VariableInstanceEntity>>> runs = new HashMap<>();

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByExecutionId(String execution) {
        ExecutionEntity known = getDbEntityManager().getCachedEntity(ExecutionEntity.class, execution);
        String run = known == null ? null : known.getProcessInstanceId();
        return run == null ? super.findVariableInstancesByExecutionId(execution) : of(run, execution);
    }

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByTaskId(String task) {
        TaskEntity known = getDbEntityManager().getCachedEntity(TaskEntity.class, task);
        @Nullable String run = known == null ? null : known.getProcessInstanceId();
        return run == null ? super.findVariableInstancesByTaskId(task) : of(run, task);
    }

    private List<VariableInstanceEntity> of(String run, String scope) {
        return new ArrayList<>(runs.computeIfAbsent(run, this::byScope).getOrDefault(scope, List.of()));
    }

    private Map<String, List<VariableInstanceEntity>> byScope(String run) {
        return findVariableInstancesByProcessInstanceId(run).stream()
                .collect(Collectors.groupingBy(
                        variable -> Objects.requireNonNullElse(variable.getTaskId(), variable.getExecutionId())));
    }
}
