package org.ecopetition.casework.model.difference;

import java.util.List;

/**
 * A part of a model or form that is not as it was.
 *
 * @param id of the element, or key of the field
 * @param name as people read it, else its id
 * @param type what it is, as the file calls it
 */
public record ElementDifference(Kind kind, String id, String name, String type, List<Property> properties) {

    /** What happened to it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** Something about it as it was and as it is, by the name that the file gives it. */
    public record Property(String name, String before, String after) {}
}
