package org.ecopetition.frontdoor.session;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/** Keeps sessions where all nodes find them; without {@code eco-petition.sessions.shared} they live in the memory of the one node. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("eco-petition.sessions.shared")
@EnableSpringHttpSession
class SharedSessions {

    @Bean
    KeptSessions keptSessions(JdbcTemplate jdbc, ServerProperties server, Clock clock) {
        return new KeptSessions(jdbc, server.getServlet().getSession().getTimeout(), clock);
    }
}
