package org.ecopetition.frontdoor;

import static org.ecopetition.organisation.Audience.SIGNED_IN;

import org.ecopetition.organisation.OpenTo;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the scripts of a page who is signed in, so that what one person typed is never gone on with by another. */
@RestController
@OpenTo(SIGNED_IN)
class SignedInDoor {

    /**
     * Whoever is signed in.
     *
     * @param person the id
     * @param token what the person's forms bring
     */
    record SignedInNow(String person, String token) {}

    @GetMapping("/sign-in/person")
    SignedInNow now(Authentication login, CsrfToken token) {
        return new SignedInNow(login.getName(), token.getToken());
    }
}
