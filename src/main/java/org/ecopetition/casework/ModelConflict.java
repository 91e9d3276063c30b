package org.ecopetition.casework;

import java.time.Instant;

/**
 * A file that the folder and Modeler both claim.
 *
 * @param file bare file name
 * @param kind which of the two is in force
 * @param deployedAt when Modeler deployed it
 */
public record ModelConflict(String file, Kind kind, Instant deployedAt) {

    /** Which of the two is in force. */
    public enum Kind {
        /** Modeler's version works; the folder holds another text, unchanged since it was deployed last. */
        MODELER_IN_FORCE,
        /** The folder changed since the last start and is deployed at the next one. */
        FOLDER_NOT_DEPLOYED,
        /** The folder changed and was deployed on top of Modeler's version. */
        FOLDER_IN_FORCE
    }
}
