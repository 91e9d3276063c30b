package org.ecopetition.process.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends with the request each session in which nobody signed in: the web applications of the engine open them for everybody. */
class StrangersSessions extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            endUnlessSignedIn(request.getSession(false));
        }
    }

    private static void endUnlessSignedIn(@Nullable HttpSession session) {
        try {
            if (session != null
                    && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) == null) {
                session.invalidate();
            }
        } catch (IllegalStateException endedAtThisMoment) {
            // by another request of the same browser
        }
    }
}
