package org.ecopetition.frontdoor.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The tokens in our forms: in the session of whoever signed in, before that in a cookie, so that the sign-in page binds no
 * memory of ours however often it is opened.
 */
public class FormTokens implements CsrfTokenRepository {

    private final HttpSessionCsrfTokenRepository inSession = new HttpSessionCsrfTokenRepository();
    private final CookieCsrfTokenRepository inCookie = new CookieCsrfTokenRepository();

    public FormTokens() {
        inCookie.setCookieName("form-token");
        inCookie.setHeaderName("X-CSRF-TOKEN");
        inCookie.setCookiePath("/");
        inCookie.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return inCookie.generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        placeFor(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return placeFor(request).loadToken(request);
    }

    private CsrfTokenRepository placeFor(HttpServletRequest request) {
        return request.getSession(false) == null ? inCookie : inSession;
    }
}
