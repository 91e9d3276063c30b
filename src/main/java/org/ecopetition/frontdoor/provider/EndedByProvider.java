package org.ecopetition.frontdoor.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.stereotype.Component;

/**
 * What the provider ends by itself (OpenID Connect Back-Channel Logout 1.0): the sessions in the database are taken away, so that
 * each node ends its own. Spring need not ask us for each of them, as it would with sessions in its own register.
 */
@Component
class EndedByProvider implements OidcSessionRegistry {

    private final ProviderSessions sessions;

    EndedByProvider(ProviderSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void saveSessionInformation(OidcSessionInformation opened) {
        // kept in the database when the sign-in is over
    }

    @Override
    public @Nullable OidcSessionInformation removeSessionInformation(String session) {
        return null;
    }

    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken ended) {
        sessions.endAll(ended.getIssuer().toString(), ended.getSubject(), ended.getSessionId());
        return List.of();
    }
}
