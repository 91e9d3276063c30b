package org.ecopetition.process.reading;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.jspecify.annotations.Nullable;

/**
 * What the models say of jobs. The engine reads it for each job that it makes or runs; as it was a moment ago is good enough, and
 * whoever changes it meets the count of its changes.
 */
class KnownJobs extends JobDefinitionManager {

    private final RecentDefinitions recent;
    private final Map<JobDefinitionEntity, Object> handedOut = new HashMap<>();

    KnownJobs(RecentDefinitions recent) {
        this.recent = recent;
    }

    @Override
    public @Nullable JobDefinitionEntity findById(String id) {
        boolean isHere = getDbEntityManager().getCachedEntity(JobDefinitionEntity.class, id) != null;
        if (!isHere) {
            recent.jobs()
                    .find(id)
                    .ifPresent(known -> getDbEntityManager().getDbEntityCache().putPersistent(copy(known)));
        }
        var reading = recent.jobs().reading();
        JobDefinitionEntity found = super.findById(id);
        if (found != null && !isHere) {
            handedOut.put(found, found.getPersistentState());
            if (recent.jobs().find(id).isEmpty()) {
                recent.jobs().keep(id, copy(found), reading);
            }
        }
        return found;
    }

    @Override
    public void flush() {
        handedOut.forEach((definition, before) -> {
            if (!before.equals(definition.getPersistentState())) {
                recent.jobs().changed(definition.getId());
            }
        });
        super.flush();
    }

    @Override
    public void updateJobDefinitionSuspensionStateById(String id, SuspensionState state) {
        recent.jobs().changedAll();
        super.updateJobDefinitionSuspensionStateById(id, state);
    }

    @Override
    public void updateJobDefinitionSuspensionStateByProcessDefinitionId(String process, SuspensionState state) {
        recent.jobs().changedAll();
        super.updateJobDefinitionSuspensionStateByProcessDefinitionId(process, state);
    }

    @Override
    public void updateJobDefinitionSuspensionStateByProcessDefinitionKey(String key, SuspensionState state) {
        recent.jobs().changedAll();
        super.updateJobDefinitionSuspensionStateByProcessDefinitionKey(key, state);
    }

    @Override
    public void updateJobDefinitionSuspensionStateByProcessDefinitionKeyAndTenantId(
            String key, String tenant, SuspensionState state) {
        recent.jobs().changedAll();
        super.updateJobDefinitionSuspensionStateByProcessDefinitionKeyAndTenantId(key, tenant, state);
    }

    @Override
    public void deleteJobDefinitionsByProcessDefinitionId(String id) {
        recent.jobs().changedAll();
        super.deleteJobDefinitionsByProcessDefinitionId(id);
    }

    private static JobDefinitionEntity copy(JobDefinitionEntity of) {
        JobDefinitionEntity copy = new JobDefinitionEntity();
        copy.setId(of.getId());
        copy.setRevision(of.getRevision());
        copy.setProcessDefinitionId(of.getProcessDefinitionId());
        copy.setProcessDefinitionKey(of.getProcessDefinitionKey());
        copy.setActivityId(of.getActivityId());
        copy.setJobType(of.getJobType());
        copy.setJobConfiguration(of.getJobConfiguration());
        copy.setSuspensionState(of.getSuspensionState());
        copy.setJobPriority(of.getOverridingJobPriority());
        copy.setTenantId(of.getTenantId());
        copy.setDeploymentId(of.getDeploymentId());
        return copy;
    }
}
