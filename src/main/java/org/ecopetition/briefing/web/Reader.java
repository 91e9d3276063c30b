package org.ecopetition.briefing.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopetition.briefing.IssuedBriefing;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.server.ResponseStatusException;

/**
 * Whoever looks at a page of briefings.
 *
 * @param groups ids of the groups the person belongs to
 */
record Reader(Set<String> groups) {

    private static final String LIAISON = "liaison";
    private static final Set<String> SEE_ALL = Set.of(LIAISON, "leader", "auditor");
    private static final Set<String> SETTLE = Set.of(LIAISON, "camunda-admin");

    static Reader of(Authentication login) {
        return new Reader(login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(authority -> authority.replaceFirst("^ROLE_", ""))
                .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean isLiaison() {
        return groups.contains(LIAISON);
    }

    /** Whether the person sees briefings that are still being made, and every issue. */
    public boolean seesAll() {
        return groups.stream().anyMatch(SEE_ALL::contains);
    }

    /** Whether the person settles titles, lists and schedules. */
    public boolean settles() {
        return groups.stream().anyMatch(SETTLE::contains);
    }

    /** The ids of the person's units. */
    List<String> units() {
        return groups.stream()
                .filter(group -> group.startsWith("unit") && !group.equals("unit"))
                .sorted()
                .toList();
    }

    boolean mayRead(IssuedBriefing issue) {
        return seesAll() || units().stream().anyMatch(issue.list().readers()::contains);
    }

    void mustEdit() {
        must(isLiaison());
    }

    void mustSettle() {
        must(settles());
    }

    static void must(boolean allowed) {
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** What somebody may not see is not there. */
    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
