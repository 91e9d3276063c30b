package org.ecopetition.frontdoor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ecopetition.storage.DatabaseOutage;
import org.ecopetition.storage.original.OriginalsAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says that the house is not available for now, and when to ask again, while its database, or the storage of its evidence, is away; one line in the log. */
class OutageAnswer extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageAnswer.class);
    private static final String SOON = "10";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            boolean isForDatabase = DatabaseOutage.isCauseOf(failed);
            if (response.isCommitted() || (!isForDatabase && !OriginalsAway.isCauseOf(failed))) {
                throw failed;
            }
            String what = isForDatabase ? "the database" : "the storage of evidence";
            LOG.warn("{} is away: {} is answered with 503", what, request.getMethod());
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
