package org.ecopetition.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;

/** Whom a page can be for: everybody, everybody who signed in, the officers of all handling units, or those of a role. */
public enum Audience {
    EVERYBODY,
    SIGNED_IN,
    UNITS,
    INTAKE,
    LIAISON,
    LEADER,
    AUDITOR,
    ADMINISTRATOR;

    private static final AuthenticationTrustResolver SIGN_INS = new AuthenticationTrustResolverImpl();

    /** Whether whoever sends a request belongs to it; nobody known and strangers belong to everybody alone. */
    public boolean includes(@Nullable Authentication sender) {
        return this == EVERYBODY
                || (sender != null && SIGN_INS.isAuthenticated(sender) && includes(SignedIn.of(sender)));
    }

    private boolean includes(SignedIn person) {
        return switch (this) {
            case EVERYBODY, SIGNED_IN -> true;
            case UNITS -> !person.units().isEmpty();
            case INTAKE -> person.is(Role.INTAKE);
            case LIAISON -> person.is(Role.LIAISON);
            case LEADER -> person.is(Role.LEADER);
            case AUDITOR -> person.is(Role.AUDITOR);
            case ADMINISTRATOR -> person.is(Role.ADMINISTRATOR);
        };
    }
}
