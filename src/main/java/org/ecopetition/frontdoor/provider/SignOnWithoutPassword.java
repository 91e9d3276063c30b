package org.ecopetition.frontdoor.provider;

import java.util.Optional;
import org.springframework.security.core.Authentication;

/** The one sign-on for somebody whom another vouches for. */
public interface SignOnWithoutPassword {

    /** What a session of the person holds, empty where there is no such person. */
    Optional<Authentication> signOn(String person);
}
