package org.ecopetition.frontdoor.signin;

import java.util.Optional;
import org.springframework.security.core.Authentication;

/** The one sign-on for somebody whose password is not asked for: another vouches, or it was asked before. */
public interface SignOnWithoutPassword {

    /** What a session of the person holds, empty where there is no such person. */
    Optional<Authentication> signOn(String person);
}
