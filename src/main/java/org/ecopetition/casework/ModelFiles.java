package org.ecopetition.casework;

import java.util.List;
import java.util.Set;

/** The files of models as an administrator has to know them at the start of a day. */
public interface ModelFiles {

    /** The files that folder and Modeler both claim. */
    List<ModelConflict> conflicts();

    /** The names of the files that the last start refused. */
    Set<String> refused();
}
