package org.ecopetition.process.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends with the request each session in which nobody signed in: the web applications of the engine open them for everybody. */
class StrangersSessions extends OncePerRequestFilter {

    /** Where the engine's web applications note who asks. */
    private static final String ENGINE_PERSONS = "authenticatedUser";

    /** In seconds. */
    private static final int SHORT = 600;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            endUnlessSignedIn(request.getSession(false));
        }
    }

    /** A program that shows its password each time needs the session for the token of the engine's own guard. */
    private static boolean showedPassword(HttpSession session) {
        return session.getAttribute(ENGINE_PERSONS) instanceof Authentications persons
                && !persons.getAuthentications().isEmpty();
    }

    private static void endUnlessSignedIn(@Nullable HttpSession session) {
        try {
            if (session == null
                    || session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null) {
                return;
            }
            if (showedPassword(session)) {
                session.setMaxInactiveInterval(SHORT);
            } else {
                session.invalidate();
            }
        } catch (IllegalStateException endedAtThisMoment) {
            // by another request of the same browser
        }
    }
}
