package org.ecopetition.process.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.ecopetition.frontdoor.signin.SignedInPerson;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs the person of the one sign-on in to Tasklist, Cockpit and Admin, and nobody else. */
class WebAppPerson extends OncePerRequestFilter {

    /** The name of the one engine. */
    static final String ENGINE = "default";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedInPerson person) {
            enter(person, AuthenticationUtil.getAuthsFromSession(request.getSession()));
        }
        chain.doFilter(request, response);
    }

    private void enter(SignedInPerson person, Authentications present) {
        Authentication entered = present.getAuthenticationForProcessEngine(ENGINE);
        if (entered != null && entered.getIdentityId().equals(person.id())) {
            return;
        }
        UserAuthentication authentication = AuthenticationUtil.createAuthentication(ENGINE, person.id());
        if (authentication != null) {
            present.addOrReplace(authentication);
        }
    }
}
