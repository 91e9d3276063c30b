package org.ecopetition.frontdoor.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What somebody reads who has not signed in or may not go on: a browser gets the sign-in page or the error page, a program
 * a status with words in the shape of the address it asked.
 */
@Component
public class Challenges implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    private static final List<String> ENGINE_ADDRESSES = List.of("/engine-rest", "/camunda/api");
    private static final List<String> PROGRAM_ADDRESSES = List.of("/api/", "/actuator/");
    private static final List<String> SCRIPT_ADDRESSES = List.of("/drafts/", "/sign-in/");

    /** Tells a script that the token of its page is one of an earlier session, so that it fetches another. */
    private static final String STALE_TOKEN = "Stale-Form-Token";

    private final WantedPage wantedPage = new WantedPage();
    private final LoginUrlAuthenticationEntryPoint signInPage = new LoginUrlAuthenticationEntryPoint("/login");
    private final ObjectMapper json;
    private final MessageSource words;

    Challenges(ObjectMapper json, MessageSource words) {
        this.json = json;
        this.words = words;
        signInPage.setFavorRelativeUris(true);
    }

    /** Whether the address is asked by programs and scripts, not opened as a page. */
    public static boolean isForProgram(HttpServletRequest request) {
        return startsWithAny(request, ENGINE_ADDRESSES) || startsWithAny(request, PROGRAM_ADDRESSES);
    }

    /** Whether scripts of pages ask, which have a sign-in of their own. */
    private static boolean isForScript(HttpServletRequest request) {
        return startsWithAny(request, SCRIPT_ADDRESSES);
    }

    /** The browser's own question for a password would stand in front of the sign-in of a page. */
    private static boolean hasSignInOfItsOwn(HttpServletRequest request) {
        return isForScript(request) || request.getRequestURI().startsWith("/camunda/");
    }

    /** Says that one must sign in first, before anything else is looked at; whoever sent a form comes back to its page. */
    public void needsSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        wantedPage.saveRequest(request, response);
        commence(request, response, new InsufficientAuthenticationException("nobody signed in"));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        boolean showedPassword = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        if (!isForProgram(request) && !isForScript(request) && !showedPassword) {
            signInPage.commence(request, response, failure);
            return;
        }
        if (!hasSignInOfItsOwn(request) && !(failure instanceof SlowedDown || failure instanceof CodeNeeded)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"eco-petition\", charset=\"UTF-8\"");
        }
        if (failure instanceof SlowedDown slowed) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(slowed.seconds()));
            write(request, response, HttpStatus.TOO_MANY_REQUESTS, "sign-in.slowed");
            return;
        }
        if (failure instanceof CodeNeeded) {
            write(request, response, HttpStatus.FORBIDDEN, "sign-in.code-needed");
            return;
        }
        write(request, response, HttpStatus.UNAUTHORIZED, showedPassword ? "sign-in.wrong" : "sign-in.needed");
    }

    /** The sign-in page again, with what was wrong or how long to wait. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String reason = (failure instanceof SlowedDown slowed ? "wait=" + slowed.seconds() : "error")
                + (SignInOver.isOver(request) ? "&" + SignInOver.OVER : "");
        response.sendRedirect(request.getContextPath() + "/login?" + reason);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException, ServletException {
        if (isForProgram(request)) {
            write(request, response, HttpStatus.FORBIDDEN, "access.denied");
        } else if (failure instanceof CsrfException && !isSignedIn()) {
            needsSignIn(request, response);
        } else if (failure instanceof CsrfException && WantedPage.isPage(request) && WantedPage.of(request) != null) {
            response.sendRedirect(request.getContextPath() + WantedPage.of(request));
        } else {
            response.setHeader(STALE_TOKEN, String.valueOf(failure instanceof CsrfException));
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static boolean isSignedIn() {
        Authentication sender = SecurityContextHolder.getContext().getAuthentication();
        return sender != null && sender.getPrincipal() instanceof SignedInPerson;
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        boolean ofEngine = startsWithAny(request, ENGINE_ADDRESSES);
        response.setStatus(status.value());
        response.setContentType(ofEngine ? MediaType.APPLICATION_JSON_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getWriter(), ofEngine ? engineError(key) : problem(status, key));
    }

    private Map<String, String> engineError(String key) {
        return Map.of("type", "AuthenticationException", "message", word(key));
    }

    private ProblemDetail problem(HttpStatus status, String key) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, word(key));
        problem.setTitle(word("status." + status.value()));
        return problem;
    }

    private String word(String key) {
        return words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }

    private static boolean startsWithAny(HttpServletRequest request, List<String> addresses) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return addresses.stream().anyMatch(path::startsWith);
    }
}
