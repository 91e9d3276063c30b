package org.ecopetition.process.guard;

import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** Who stands behind a command: an ordinary person, an administrator, or the application itself. */
final class Persons {

    private Persons() {}

    /** The id of the ordinary person, or null for an administrator and the application itself. */
    static @Nullable String ordinary(CommandContext context) {
        Authentication person = context.getAuthentication();
        if (person == null || person.getUserId() == null) {
            return null;
        }
        boolean administers =
                person.getGroupIds() != null && person.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
        return administers ? null : person.getUserId();
    }
}
