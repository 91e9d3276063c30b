package org.ecopetition.frontdoor.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** The tokens of a sign-in as long as its request lasts; {@link ProviderSessions} keeps them. */
class TokensInHand implements OAuth2AuthorizedClientRepository {

    private static final String PLACE = TokensInHand.class.getName();

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as Spring Security declares it
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication person, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.setAttribute(PLACE, client);
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {
        request.removeAttribute(PLACE);
    }

    static KeptTokens of(HttpServletRequest request, OidcIdToken idToken) {
        OAuth2AuthorizedClient client = (OAuth2AuthorizedClient) request.getAttribute(PLACE);
        return client.getRefreshToken() == null
                ? new KeptTokens(null, client.getAccessToken().getTokenValue(), idToken.getTokenValue())
                : new KeptTokens(client.getRefreshToken().getTokenValue(), null, idToken.getTokenValue());
    }
}
