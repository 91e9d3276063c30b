package org.ecopetition.process.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives a request for a list that names no end the end of 1,000 rows, so that nobody loads the whole database. */
class BoundedLists extends OncePerRequestFilter {

    private static final String MOST = "maxResults=1000";

    private static final Pattern LIST =
            Pattern.compile("(/engine-rest(/engine/[^/]+)?|/camunda/api/engine/engine/[^/]+)"
                    + "/(task|process-instance|process-definition|execution|job|job-definition|deployment|variable-instance"
                    + "|decision-definition|decision-requirements-definition|incident|user|group|tenant|authorization|filter"
                    + "|external-task|event-subscription|batch|filter/[^/]+/list|history/[a-z-]+)/?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        boolean unbounded =
                LIST.matcher(request.getRequestURI()).matches() && (query == null || !query.contains("maxResults="));
        chain.doFilter(unbounded ? new Bounded(request) : request, response);
    }

    /** The same request with an end to its list. */
    private static final class Bounded extends HttpServletRequestWrapper {

        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getQueryString() {
            @Nullable String query = super.getQueryString();
            return query == null || query.isEmpty() ? MOST : query + "&" + MOST;
        }
    }
}
