package org.ecopetition.process.deployment.inspection;

import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.casework.model.ModelFile;

/** A further inspection of a file that can be read and has no other fault. */
public interface FileInspection {

    /** Tells what is wrong with the file. */
    void inspect(ModelFile file, Element model, KnownParts known, Findings findings);
}
