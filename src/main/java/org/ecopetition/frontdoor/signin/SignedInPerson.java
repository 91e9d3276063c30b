package org.ecopetition.frontdoor.signin;

import java.io.Serializable;
import org.ecopetition.organisation.Officer;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A person who signed in.
 *
 * @param id user name
 * @param fullName the name people call the person by
 */
public record SignedInPerson(String id, String fullName) implements AuthenticatedPrincipal, Officer, Serializable {

    @Override
    public String getName() {
        return id;
    }
}
