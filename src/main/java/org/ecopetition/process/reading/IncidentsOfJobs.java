package org.ecopetition.process.reading;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/** The engine's incidents. A job that never failed has none, and the engine would look for them whenever one is done. */
class IncidentsOfJobs extends IncidentManager {

    @Override
    public List<Incident> findIncidentByConfiguration(String configuration) {
        JobEntity job = getDbEntityManager().getCachedEntity(JobEntity.class, configuration);
        return job != null && neverFailed(job) ? new ArrayList<>() : super.findIncidentByConfiguration(configuration);
    }

    private static boolean neverFailed(JobEntity job) {
        return job.getRetries() > 0 && job.getExceptionMessage() == null && job.getExceptionByteArrayId() == null;
    }
}
