package org.ecopetition.process.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Where a process instance stands. The engine asks for the one execution of a task or a job, and then for all of the instance; here
 * all are read when the one is asked for, and handed out when the engine asks for them.
 */
class ExecutionsOfRun extends ExecutionManager {

    private final Map<String, List<ExecutionEntity>> read = new HashMap<>();

    @Override
    public @Nullable ExecutionEntity findExecutionById(String id) {
        if (getDbEntityManager().getCachedEntity(ExecutionEntity.class, id) == null) {
            runOf(id).ifPresent(run -> read.put(run, super.findExecutionsByProcessInstanceId(run)));
        }
        return super.findExecutionById(id);
    }

    @Override
    public List<ExecutionEntity> findExecutionsByProcessInstanceId(String run) {
        List<ExecutionEntity> all = read.remove(run);
        return all == null ? super.findExecutionsByProcessInstanceId(run) : all;
    }

    /** The process instance of an execution, where a task of it is at hand, or the job that runs. */
    private Optional<String> runOf(String execution) {
        JobEntity job = Context.getCommandContext().getCurrentJob();
        return job != null && execution.equals(job.getExecutionId())
                ? Optional.ofNullable(job.getProcessInstanceId())
                : getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                        .filter(task -> execution.equals(task.getExecutionId()))
                        .findFirst()
                        .map(TaskEntity::getProcessInstanceId);
    }
}
