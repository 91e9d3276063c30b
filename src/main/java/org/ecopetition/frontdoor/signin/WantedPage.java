package org.ecopetition.frontdoor.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * The page that somebody wanted to open before signing in. Their browser remembers it for a few minutes, we do not: whoever asks
 * for many pages without signing in binds no memory.
 */
public class WantedPage implements RequestCache {

    private static final PassingCookie COOKIE = new PassingCookie("wanted-page", "/");
    private static final int LONGEST = 1500;

    /** A path of ours, nothing that a browser takes for another site. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String path = isPage(request) ? of(request) : null;
        if (path != null) {
            COOKIE.keep(request, response, encoded(path));
        }
    }

    /** Whether a browser is to show the answer, rather than a script to read it. */
    static boolean isPage(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return !Challenges.isForProgram(request)
                && (mode == null || mode.equals("navigate"))
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html");
    }

    /** The page that is wanted, with its query; for a form that was sent the page where it stands, null where none of ours. */
    static @Nullable String of(HttpServletRequest request) {
        String path = HttpMethod.GET.matches(request.getMethod())
                ? below(request, request.getRequestURI(), request.getQueryString())
                : below(request, request.getHeader(HttpHeaders.REFERER));
        return path != null
                        && path.length() <= LONGEST
                        && OWN_PATH.matcher(path).matches()
                ? path
                : null;
    }

    private static @Nullable String below(HttpServletRequest request, @Nullable String referer) {
        try {
            URI page = URI.create(String.valueOf(referer));
            String host = request.getHeader(HttpHeaders.HOST);
            return host != null && host.equals(page.getRawAuthority())
                    ? below(request, page.getRawPath(), page.getRawQuery())
                    : null;
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static @Nullable String below(HttpServletRequest request, String path, @Nullable String query) {
        return path.startsWith(request.getContextPath())
                ? path.substring(request.getContextPath().length()) + (query == null ? "" : "?" + query)
                : null;
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        String path = COOKIE.value(request).map(WantedPage::decoded).orElse(null);
        return path != null && OWN_PATH.matcher(path).matches() ? new SimpleSavedRequest(path) : null;
    }

    /** What was asked is not asked again in its place: only pages are kept, and the browser asks for them anew. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (COOKIE.value(request).isPresent()) {
            COOKIE.forget(request, response);
        }
    }

    private static String encoded(String path) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(path.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String decoded(String value) {
        try {
            return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noneOfOurs) {
            return null;
        }
    }
}
