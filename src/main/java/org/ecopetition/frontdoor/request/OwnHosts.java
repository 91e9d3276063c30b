package org.ecopetition.frontdoor.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the name that whoever asks puts into the header {@code Host} out of every answer: a foreign name is refused where our own
 * are known, and otherwise not believed, so that what builds whole addresses, such as the links of the engine's REST API,
 * builds them for {@code localhost}.
 */
class OwnHosts extends OncePerRequestFilter {

    private static final HttpStatus MISDIRECTED = HttpStatus.valueOf(421);

    /** Asked by whatever watches over us, by our number in the network. */
    static final String HEALTH = "/actuator/health";

    private final List<String> own;

    OwnHosts(HostSettings settings) {
        this.own = settings.hosts();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (own.isEmpty()) {
            chain.doFilter(new Unnamed(request), response);
        } else if (isOwn(request) || request.getRequestURI().startsWith(HEALTH)) {
            chain.doFilter(request, response);
        } else {
            ErrorAnswer.send(request, response, MISDIRECTED);
        }
    }

    private boolean isOwn(HttpServletRequest request) {
        return own.contains(String.valueOf(request.getServerName()).toLowerCase(Locale.ROOT));
    }

    /** A request that does not say by which name it came. */
    private static class Unnamed extends HttpServletRequestWrapper {

        Unnamed(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getServerName() {
            return "localhost";
        }

        @Override
        public int getServerPort() {
            return getLocalPort();
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(getScheme())
                    .append("://")
                    .append(getServerName())
                    .append(':')
                    .append(getServerPort())
                    .append(getRequestURI());
        }
    }
}
