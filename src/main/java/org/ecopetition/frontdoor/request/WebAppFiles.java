package org.ecopetition.frontdoor.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecopetition.frontdoor.Sha256;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a browser keep the scripts, styles and words of Tasklist, Cockpit and Admin, and ask each time whether they still are the
 * same. They are over a megabyte, would else travel each time somebody opens a task, and hold nothing of anybody's.
 *
 * <p>The mark is one of the content: the day of a file says nothing once somebody goes back to an earlier version.
 */
class WebAppFiles extends OncePerRequestFilter {

    private static final String WHERE = "META-INF/resources/webjars";

    private static final CacheControl ASK_EACH_TIME = CacheControl.noCache();

    private static final List<RequestMatcher> FILES = List.of(
            files("/camunda/lib/**"),
            files("/camunda/assets/**"),
            files("/camunda/app/*/*.js"),
            files("/camunda/app/*/*.css"),
            files("/camunda/app/*/assets/**"),
            files("/camunda/app/*/locales/**"),
            files("/camunda/app/*/scripts/**"),
            files("/camunda/app/*/styles/**"));

    private final Map<String, String> marks = new ConcurrentHashMap<>();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FILES.stream().noneMatch(files -> files.matches(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Resource file = new ClassPathResource(WHERE + request.getServletPath());
        if (file.isReadable()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME.getHeaderValue());
            if (new ServletWebRequest(request, response).checkNotModified(mark(request.getServletPath(), file))) {
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** Weak, as compressing changes the bytes. */
    private String mark(String path, Resource file) throws IOException {
        String known = marks.get(path);
        if (known != null) {
            return known;
        }
        try (InputStream content = file.getInputStream()) {
            String mark = "W/\"" + Sha256.of(content) + "\"";
            marks.put(path, mark);
            return mark;
        }
    }

    private static RequestMatcher files(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, pattern);
    }
}
