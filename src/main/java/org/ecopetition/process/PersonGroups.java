package org.ecopetition.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;

/** The groups that a person belongs to: of whoever acts just now those of the sign-in, which was looked up for this request. */
public final class PersonGroups {

    private PersonGroups() {}

    /** Ids of the groups; to be asked without the engine's own checks, for few may read of groups. */
    public static Set<String> of(String person, IdentityService identity) {
        var acting = identity.getCurrentAuthentication();
        boolean isActing = acting != null && person.equals(acting.getUserId()) && acting.getGroupIds() != null;
        return isActing && !acting.getGroupIds().isEmpty()
                ? Set.copyOf(acting.getGroupIds())
                : identity.createGroupQuery().groupMember(person).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet());
    }
}
