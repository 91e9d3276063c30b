package org.ecopetition.frontdoor.factor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.ecopetition.frontdoor.signin.CodeNeeded;
import org.ecopetition.frontdoor.signin.SlowedDown;
import org.ecopetition.organisation.form.Fault;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Asks whoever is signed in for the password once more, as slowly as at the sign-in: a session left open sets up nothing. */
@Component
class OwnPassword {

    private final AuthenticationProvider signIn;

    OwnPassword(AuthenticationProvider signIn) {
        this.signIn = signIn;
    }

    /** What is wrong with it. */
    Optional<Fault> fault(String person, String password, HttpServletRequest request) {
        UsernamePasswordAuthenticationToken attempt =
                UsernamePasswordAuthenticationToken.unauthenticated(person, password);
        attempt.setDetails(new WebAuthenticationDetails(request));
        try {
            signIn.authenticate(attempt);
            return Optional.empty();
        } catch (CodeNeeded right) {
            return Optional.empty();
        } catch (SlowedDown slowed) {
            return Optional.of(new Fault("password", "factor.fault.slowed", slowed.seconds()));
        } catch (AuthenticationException wrong) {
            return Optional.of(new Fault("password", "factor.fault.password"));
        }
    }
}
