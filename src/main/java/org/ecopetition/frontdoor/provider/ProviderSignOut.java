package org.ecopetition.frontdoor.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signs out at the provider too (OpenID Connect RP-Initiated Logout 1.0): the browser goes there and comes back. While the
 * provider is away it ends our session alone.
 */
class ProviderSignOut implements LogoutHandler, LogoutSuccessHandler {

    private static final String ADDRESS = ProviderSignOut.class.getName();
    private static final String SIGNED_OUT = "/login?logout";

    private final ProviderSettings settings;
    private final Provider provider;
    private final ProviderSessions sessions;

    ProviderSignOut(ProviderSettings settings, Provider provider, ProviderSessions sessions) {
        this.settings = settings;
        this.provider = provider;
        this.sessions = sessions;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person) {
        HttpSession session = request.getSession(false);
        String id = session == null ? null : OpenedByProvider.id(session);
        if (id != null) {
            sessions.tokens(id)
                    .flatMap(tokens -> address(request, tokens.id()))
                    .ifPresent(address -> request.setAttribute(ADDRESS, address));
            sessions.end(id);
        }
    }

    private Optional<String> address(HttpServletRequest request, String idToken) {
        try {
            return provider.signOut()
                    .map(endpoint -> UriComponentsBuilder.fromUri(URI.create(endpoint))
                            .queryParam("id_token_hint", "{hint}")
                            .queryParam("client_id", "{client}")
                            .queryParam("post_logout_redirect_uri", "{back}")
                            .encode()
                            .buildAndExpand(idToken, settings.client().id(), here(request) + SIGNED_OUT)
                            .toUriString());
        } catch (ProviderRefusal away) {
            return Optional.empty();
        }
    }

    private static String here(HttpServletRequest request) {
        return UriComponentsBuilder.fromUriString(UrlUtils.buildFullRequestUrl(request))
                .replacePath(request.getContextPath())
                .replaceQuery(null)
                .fragment(null)
                .toUriString();
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person)
            throws IOException {
        Object address = request.getAttribute(ADDRESS);
        response.sendRedirect(address == null ? request.getContextPath() + SIGNED_OUT : address.toString());
    }
}
