package org.ecopetition.process.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.ecopetition.frontdoor.signin.ReadAgain;
import org.ecopetition.frontdoor.signin.SignedInPerson;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads again and again whether the person of a session still has the groups and the password it was opened with, and ends it
 * otherwise, with all that the web applications of the engine remember in it. Only the session in which people change their own
 * password goes on.
 */
class StandingRights extends OncePerRequestFilter {

    private static final RequestMatcher OWN_PASSWORD = PathPatternRequestMatcher.withDefaults()
            .matcher(HttpMethod.PUT, "/camunda/api/engine/engine/*/user/{id}/credentials");

    private final SignIn signIn;
    private final ReadAgain read;

    StandingRights(SignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.read = new ReadAgain(clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && SecurityContextHolder.getContext().getAuthentication()
                        instanceof UsernamePasswordAuthenticationToken signedIn
                && signedIn.getPrincipal() instanceof SignedInPerson person) {
            if (!stand(session, signedIn)) {
                end(session);
                SecurityContextHolder.clearContext();
            }
            chain.doFilter(request, response);
            if (isOwnPassword(request, response, person)) {
                goOn(session, signedIn, person);
            }
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean stand(HttpSession session, UsernamePasswordAuthenticationToken signedIn) {
        try {
            return !read.isDue(session.getId()) || signIn.stands(signedIn);
        } catch (IllegalStateException endedAtThisMoment) {
            return false;
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException endedAtThisMoment) {
            // by another request of the same browser
        }
    }

    private static boolean isOwnPassword(
            HttpServletRequest request, HttpServletResponse response, SignedInPerson person) {
        RequestMatcher.MatchResult put = OWN_PASSWORD.matcher(request);
        return put.isMatch()
                && person.id().equals(put.getVariables().get("id"))
                && HttpStatus.resolve(response.getStatus()) == HttpStatus.NO_CONTENT;
    }

    private void goOn(HttpSession session, UsernamePasswordAuthenticationToken signedIn, SignedInPerson person) {
        signIn.mark(person.id()).ifPresent(mark -> {
            signedIn.setDetails(mark);
            session.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    new SecurityContextImpl(signedIn));
        });
    }
}
