package org.ecopetition.frontdoor;

import java.util.Set;
import org.ecopetition.organisation.Role;

/**
 * The person who looks at a page, logged in or not.
 *
 * @param id user name, empty for a passer-by
 * @param name the name shown in the header, empty for a passer-by
 * @param role the name of the person's role or unit
 * @param groups the ids of the groups the person belongs to
 */
record Visitor(String id, String name, String role, Set<String> groups) {

    /** Stands for the officers of any unit. */
    private static final String UNIT = "unit";

    static final Visitor PASSER_BY = new Visitor("", "", "", Set.of());

    public boolean isLoggedIn() {
        return !name.isEmpty();
    }

    /** Whether the person has tasks to do; an auditor only looks. */
    public boolean isWorker() {
        return isLoggedIn() && !groups.contains("auditor");
    }

    public boolean belongsTo(String group) {
        return group.equals(UNIT) ? groups.stream().anyMatch(Role::isUnit) : groups.contains(group);
    }
}
