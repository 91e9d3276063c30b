package org.ecopetition.alert;

import java.util.Set;
import org.ecopetition.organisation.Role;

/**
 * Whose messages are looked for.
 *
 * @param person id of the person
 * @param groups the ids of the person's groups
 */
public record AlertReader(String person, Set<String> groups) {

    public AlertReader {
        groups = Set.copyOf(groups);
    }

    boolean administers() {
        return groups.contains(Role.ADMINISTRATOR.group());
    }
}
