package org.ecopetition.process.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The sign-in form inside Tasklist, Cockpit and Admin, which appears after a sign-out there: it opens the one sign-on too.
 */
class TasklistSignIn extends OncePerRequestFilter {

    private static final RequestMatcher FORM =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/login/*");

    private final SignIn signIn;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    TasklistSignIn(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!FORM.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Authentication signedIn = signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(
                    request.getParameter("username"), request.getParameter("password")));
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(signedIn);
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
            keep(context, request, response);
        } catch (AuthenticationException refused) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** The web application has replaced the session by now; the sign-on goes into the new one. */
    private void keep(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (response.getStatus() == HttpServletResponse.SC_OK && request.getSession(false) != null) {
            sessions.saveContext(context, request, response);
        }
    }
}
