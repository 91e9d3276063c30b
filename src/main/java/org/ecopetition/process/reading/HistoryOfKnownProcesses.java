package org.ecopetition.process.reading;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;

/**
 * What the engine tells of a step for its history. Key, name and version of a model never change, and the engine's memory holds
 * them.
 */
class HistoryOfKnownProcesses extends CacheAwareHistoryEventProducer {

    @Override
    protected @Nullable ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
        ProcessDefinitionEntity parsed = id == null
                ? null
                : Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id);
        return parsed == null ? super.getProcessDefinitionEntity(id) : parsed;
    }
}
