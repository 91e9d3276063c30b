package org.ecopetition.process;

import java.util.Set;

/**
 * The signed-in person who looks at a case or does something to it.
 *
 * @param id the engine's id
 * @param groups the ids of the groups the person belongs to
 */
public record ActingPerson(String id, Set<String> groups) {

    private static final String UNIT = "unit";

    public ActingPerson {
        groups = Set.copyOf(groups);
    }

    public boolean isLiaison() {
        return groups.contains("liaison");
    }

    public boolean isLeader() {
        return groups.contains("leader");
    }

    /** Whether the person is an officer of this unit. */
    public boolean belongsTo(String unit) {
        return unit.startsWith(UNIT) && groups.contains(unit);
    }
}
