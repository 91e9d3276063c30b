package org.ecopetition.frontdoor.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * What a browser remembers for us during a sign-in, for ten minutes at most. It may come back from another site by a link:
 * {@code Strict} would keep the cookie from it.
 *
 * @param path below which the browser shows it, such as {@code /}
 */
public record PassingCookie(String name, String path) {

    /** For how long. */
    public static final Duration KEPT = Duration.ofMinutes(10);

    /** What the browser shows. */
    public Optional<String> value(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }

    /** Gives it to the browser. */
    public void keep(HttpServletRequest request, HttpServletResponse response, String value) {
        set(request, response, value, KEPT);
    }

    /** Takes it from the browser. */
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    private void set(HttpServletRequest request, HttpServletResponse response, String value, Duration kept) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path(request.getContextPath() + path)
                .maxAge(kept)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
