package org.ecopetition.audit;

import java.util.List;
import java.util.Optional;
import org.ecopetition.petition.CaseNumber;

/** What the process engine remembers of a case: which model led it, which way it took and where it stands. */
public interface EngineHistory {

    /** Every process the case went through, running or finished: the petition's own first, then its hand-offs. */
    List<ProcessRun> runsOf(CaseNumber caseNumber);

    /** The versions of the models that lead or led cases, by model, the newest first. */
    List<ModelVersion> models();

    /** The BPMN document of one version of a model. */
    Optional<String> model(String modelId);
}
