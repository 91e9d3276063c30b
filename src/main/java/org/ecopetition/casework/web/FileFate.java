package org.ecopetition.casework.web;

/**
 * What became of one file of an upload.
 *
 * @param name of the file
 * @param outcome {@code ADDED}, {@code KNOWN} or {@code REFUSED}
 * @param words what the person reads about it
 */
record FileFate(String name, Outcome outcome, String words) {

    /** How it ended. */
    enum Outcome {
        ADDED,
        KNOWN,
        REFUSED
    }

    public boolean isRefused() {
        return outcome == Outcome.REFUSED;
    }
}
