package org.ecopetition.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * The person who is signed in, as every page knows it.
 *
 * @param id the engine's id
 * @param name as people say it
 * @param groups the ids of the groups the person belongs to, units among them
 */
public record SignedIn(String id, String name, Set<String> groups) {

    /** What stands before a group's id in an authority. */
    public static final String PREFIX = "ROLE_";

    /** Stands among the authorities for the members of any handling unit. */
    public static final String ANY_UNIT = "unit";

    public SignedIn {
        groups = Set.copyOf(groups);
    }

    /** Whoever is signed in. */
    public static SignedIn of(Authentication login) {
        return new SignedIn(
                login.getName(),
                login.getPrincipal() instanceof Officer officer ? officer.fullName() : login.getName(),
                login.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(authority -> authority.startsWith(PREFIX))
                        .map(authority -> authority.substring(PREFIX.length()))
                        .filter(group -> !group.equals(ANY_UNIT))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean is(Role role) {
        return groups.contains(role.group());
    }

    public boolean isAny(Role... roles) {
        return Arrays.stream(roles).anyMatch(this::is);
    }

    public boolean isIntake() {
        return is(Role.INTAKE);
    }

    public boolean isLiaison() {
        return is(Role.LIAISON);
    }

    public boolean isLeader() {
        return is(Role.LEADER);
    }

    public boolean isAuditor() {
        return is(Role.AUDITOR);
    }

    /** Whether the person sees the cases of all units. */
    public boolean seesAll() {
        return isAny(Role.LIAISON, Role.LEADER, Role.AUDITOR);
    }

    /** The ids of the person's handling units, in their order. */
    public List<String> units() {
        return groups.stream().filter(Role::isUnit).sorted().toList();
    }

    /** Whether the person is an officer of this unit. */
    public boolean belongsTo(String unit) {
        return Role.isUnit(unit) && groups.contains(unit);
    }
}
