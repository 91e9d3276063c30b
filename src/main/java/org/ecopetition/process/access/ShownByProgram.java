package org.ecopetition.process.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where a password came from that a program showed with its request (Basic), and not a person in a form. */
class ShownByProgram extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    ShownByProgram(HttpServletRequest request) {
        super(request);
    }
}
