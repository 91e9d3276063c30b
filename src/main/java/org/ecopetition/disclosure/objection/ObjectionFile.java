package org.ecopetition.disclosure.objection;

import org.jspecify.annotations.Nullable;

/**
 * An objection as the coordination group reads it.
 *
 * @param contact how to reach the objector, if they said so; for the coordination group alone
 */
public record ObjectionFile(Objection objection, @Nullable String contact) {

    /** Keeps the contact out of logs. */
    @Override
    public String toString() {
        return "ObjectionFile[" + objection.receipt() + "]";
    }
}
