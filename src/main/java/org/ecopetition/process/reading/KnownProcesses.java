package org.ecopetition.process.reading;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.jspecify.annotations.Nullable;

/**
 * The engine's models of processes. The engine keeps them parsed, and reads in each transaction whether one was suspended or is to
 * be kept for another time; what was read a moment ago is good enough.
 */
public class KnownProcesses extends ProcessDefinitionManager {

    private final RecentDefinitions recent;

    protected KnownProcesses(RecentDefinitions recent) {
        this.recent = recent;
    }

    @Override
    public @Nullable ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
        ProcessDefinitionEntity own = super.getCachedResourceDefinitionEntity(id);
        return own != null || recent.processes().find(id).isEmpty()
                ? own
                : Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id);
    }

    @Override
    public @Nullable ProcessDefinitionEntity findLatestDefinitionById(String id) {
        var reading = recent.processes().reading();
        ProcessDefinitionEntity found = super.findLatestDefinitionById(id);
        if (found != null) {
            recent.processes().keep(id, true, reading);
        }
        return found;
    }

    @Override
    public void updateProcessDefinitionSuspensionStateById(String id, SuspensionState state) {
        recent.processes().changed(id);
        super.updateProcessDefinitionSuspensionStateById(id, state);
    }

    @Override
    public void updateProcessDefinitionSuspensionStateByKey(String key, SuspensionState state) {
        recent.processes().changedAll();
        super.updateProcessDefinitionSuspensionStateByKey(key, state);
    }

    @Override
    public void updateProcessDefinitionSuspensionStateByKeyAndTenantId(
            String key, String tenant, SuspensionState state) {
        recent.processes().changedAll();
        super.updateProcessDefinitionSuspensionStateByKeyAndTenantId(key, tenant, state);
    }
}
