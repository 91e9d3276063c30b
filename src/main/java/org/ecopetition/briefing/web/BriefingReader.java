package org.ecopetition.briefing.web;

import java.util.List;
import org.ecopetition.briefing.IssuedBriefing;
import org.ecopetition.organisation.Role;
import org.ecopetition.organisation.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.server.ResponseStatusException;

/** Whoever looks at a page of briefings. */
record BriefingReader(SignedIn person) {

    static BriefingReader of(Authentication login) {
        return new BriefingReader(SignedIn.of(login));
    }

    public boolean isLiaison() {
        return person.isLiaison();
    }

    /** Whether the person sees briefings that are still being made, and every issue. */
    public boolean seesAll() {
        return person.seesAll();
    }

    /** Whether the person settles titles, lists and schedules. */
    public boolean settles() {
        return person.isAny(Role.LIAISON, Role.ADMINISTRATOR);
    }

    /** The ids of the person's units. */
    List<String> units() {
        return person.units();
    }

    boolean mayRead(IssuedBriefing issue) {
        return seesAll() || units().stream().anyMatch(issue.list().readers()::contains);
    }

    /** What somebody may not see is not there. */
    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
