package org.ecopetition.process.reading;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.ecopetition.storage.RecentlyRead;
import org.springframework.stereotype.Component;

/**
 * What this node read of models a moment ago. A model deployed or suspended here counts at once, one of another node after
 * {@link #HOLDS}.
 */
@Component
public class RecentDefinitions {

    static final Duration HOLDS = Duration.ofSeconds(5);

    private static final int MOST = 1000;

    private final RecentlyRead<Boolean> processes;
    private final RecentlyRead<JobDefinitionEntity> jobs;
    private final RecentlyRead<DecisionDefinition> newestTables;

    public RecentDefinitions(Clock clock) {
        this.processes = new RecentlyRead<>(clock, HOLDS, MOST);
        this.jobs = new RecentlyRead<>(clock, HOLDS, MOST);
        this.newestTables = new RecentlyRead<>(clock, HOLDS, MOST);
    }

    /** The newest version of each decision table, by its key. */
    public RecentlyRead<DecisionDefinition> newestTables() {
        return newestTables;
    }

    /** The ids of the definitions of processes that the engine's memory holds as the database does. */
    RecentlyRead<Boolean> processes() {
        return processes;
    }

    RecentlyRead<JobDefinitionEntity> jobs() {
        return jobs;
    }
}
