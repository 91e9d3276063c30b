package org.ecopetition.audit;

import java.util.List;
import java.util.Optional;
import org.ecopetition.petition.CaseNumber;

/** What the process engine remembers of a case: which model led it, which way it took and where it stands. */
public interface EngineHistory {

    /**
     * Every process the case went through, running or finished: the petition's own first, then its hand-offs; one that was
     * moved to another version once for each.
     */
    List<ProcessRun> runsOf(CaseNumber caseNumber);

    /** What people did to the case by the engine's own means, the oldest first; completed tasks stand in its events. */
    List<EngineOperation> operationsOn(CaseNumber caseNumber);

    /** The BPMN document of one version of a model. */
    Optional<String> model(String modelId);

    /** The versions of the models that lead or led cases, by model, the newest first. */
    List<ModelVersion> models();

    /**
     * Rows of one version of a decision table, those of tables in the same file among them.
     *
     * @param rules their ids
     */
    List<TableRow> rows(String decision, int version, List<String> rules);
}
