package org.ecopetition.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

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

    /** Whoever is signed in. */
    public static ActingPerson of(Authentication login) {
        return new ActingPerson(
                login.getName(),
                login.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .map(authority -> authority.replaceFirst("^ROLE_", ""))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean isIntake() {
        return groups.contains("intake");
    }

    public boolean isLiaison() {
        return groups.contains("liaison");
    }

    public boolean isLeader() {
        return groups.contains("leader");
    }

    public boolean isAuditor() {
        return groups.contains("auditor");
    }

    /** Whether the person is an officer of this unit. */
    public boolean belongsTo(String unit) {
        return unit.startsWith(UNIT) && groups.contains(unit);
    }
}
