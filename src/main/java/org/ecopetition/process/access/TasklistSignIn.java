package org.ecopetition.process.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationDto;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.ecopetition.frontdoor.factor.CodeDoor;
import org.ecopetition.frontdoor.signin.CodeNeeded;
import org.ecopetition.frontdoor.signin.ForeignPages;
import org.ecopetition.frontdoor.signin.SlowedDown;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The sign-in form inside Tasklist, Cockpit and Admin, which appears after a sign-out there: it opens the one sign-on. The
 * web applications' own sign-in would not, and would ask for a token of the session that the sign-out ended.
 */
class TasklistSignIn extends OncePerRequestFilter {

    private static final RequestMatcher FORM =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/login/*");

    /** Tells the script of the page where the sign-in goes on. */
    private static final String NEXT = "Sign-In-Continues";

    private static final Pattern APP = Pattern.compile(".*/login/([a-z]+)");

    private final SignIn signIn;
    private final CodeDoor codes;
    private final ObjectMapper json;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    TasklistSignIn(SignIn signIn, CodeDoor codes, ObjectMapper json) {
        this.signIn = signIn;
        this.codes = codes;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!FORM.matches(request)) {
            chain.doFilter(request, response);
        } else if (ForeignPages.sent(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            enter(request, response);
        }
    }

    private void enter(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            UsernamePasswordAuthenticationToken attempt = UsernamePasswordAuthenticationToken.unauthenticated(
                    String.valueOf(request.getParameter("username")), request.getParameter("password"));
            attempt.setDetails(new WebAuthenticationDetails(request));
            Authentication signedIn = signIn.authenticate(attempt);
            UserAuthentication inApps =
                    AuthenticationUtil.createAuthentication(WebAppPerson.ENGINE, signedIn.getName());
            if (inApps == null || !inApps.isAuthorizedForApp(appOf(request))) {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            AuthenticationUtil.revalidateSession(request, inApps);
            sessions.saveContext(new SecurityContextImpl(signedIn), request, response);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            json.writeValue(response.getOutputStream(), AuthenticationDto.fromAuthentication(inApps));
        } catch (SlowedDown slowed) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(slowed.seconds()));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        } catch (CodeNeeded needed) {
            codes.ask(needed, request, response);
            response.setHeader(NEXT, request.getContextPath() + CodeDoor.ADDRESS);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } catch (AuthenticationException refused) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static String appOf(HttpServletRequest request) {
        Matcher app = APP.matcher(request.getRequestURI());
        return app.matches() ? app.group(1) : "";
    }
}
