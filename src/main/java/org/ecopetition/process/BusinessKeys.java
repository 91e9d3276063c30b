package org.ecopetition.process;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** The business keys of process instances, within a command of the engine. */
public final class BusinessKeys {

    private BusinessKeys() {}

    /**
     * The business key of an instance that runs, or ran; what the command has at hand is not asked for again.
     *
     * @param run id of the process instance
     */
    public static Optional<String> of(String run) {
        CommandContext context = Context.getCommandContext();
        ExecutionEntity running = context.getDbEntityManager().getCachedEntity(ExecutionEntity.class, run);
        if (running == null) {
            running = context.getExecutionManager().findExecutionById(run);
        }
        if (running != null) {
            return Optional.ofNullable(running.getBusinessKey());
        }
        HistoricProcessInstanceEventEntity ended =
                context.getHistoricProcessInstanceManager().findHistoricProcessInstanceEvent(run);
        return Optional.ofNullable(ended).map(HistoricProcessInstanceEventEntity::getBusinessKey);
    }
}
