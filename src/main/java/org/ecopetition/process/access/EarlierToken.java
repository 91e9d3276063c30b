package org.ecopetition.process.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what an open window sends without the token of the session, or with that of an earlier one, as
 * {@link CsrfPreventionFilter} would, which ends the session besides: a list that reads itself anew would sign out whoever has
 * just signed in again.
 */
class EarlierToken extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (lacksToken(request)) {
            response.setHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME, CsrfConstants.CSRF_TOKEN_HEADER_REQUIRED);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean lacksToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String token = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        try {
            return session != null
                    && !READING.contains(request.getMethod())
                    && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null
                    && (token == null
                            || !token.equals(session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME)));
        } catch (IllegalStateException endedAtThisMoment) {
            return false;
        }
    }
}
