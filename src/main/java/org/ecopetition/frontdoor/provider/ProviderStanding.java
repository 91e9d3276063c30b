package org.ecopetition.frontdoor.provider;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ecopetition.frontdoor.signin.ReadAgain;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends each session that the provider opened and no longer stands for. It is asked at most once in so long for a session, by one
 * node; while it cannot be reached sessions go on for a time.
 */
class ProviderStanding extends OncePerRequestFilter {

    private final ProviderSettings settings;
    private final ProviderSessions sessions;
    private final ProviderCheck check;
    private final Clock clock;
    private final ReadAgain read;

    ProviderStanding(ProviderSettings settings, ProviderSessions sessions, ProviderCheck check, Clock clock) {
        this.settings = settings;
        this.sessions = sessions;
        this.check = check;
        this.clock = clock;
        this.read = new ReadAgain(clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        String opened = session == null ? null : OpenedByProvider.id(session);
        if (session != null && opened != null && read.isDue(opened) && !stands(opened)) {
            OpenedByProvider.end(session);
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean stands(String id) {
        Optional<ProviderSession> found = sessions.find(id);
        boolean stands = found.filter(this::stands).isPresent();
        if (!stands && found.isPresent()) {
            sessions.end(id);
        }
        return stands;
    }

    private boolean stands(ProviderSession session) {
        Instant now = clock.instant();
        if (session.askedAt().plus(settings.checkedEvery()).isAfter(now) || !sessions.takeTurn(session)) {
            return true;
        }
        ProviderCheck.Answer answer = check.ask(session);
        return answer == ProviderCheck.Answer.THERE
                || (answer == ProviderCheck.Answer.NONE
                        && session.answeredAt().plus(settings.toleratedOutage()).isAfter(now));
    }
}
