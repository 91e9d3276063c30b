package org.ecopetition.frontdoor.provider;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ecopetition.frontdoor.provider.ProviderRefusal.Why;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Asks the provider whether the person of a session is still there, and with which groups. */
@Component
class ProviderCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderCheck.class);

    /** Words of the provider (RFC 6749, 6750) by which a session is over; all else may be a fault that passes. */
    private static final Set<String> OVER =
            Set.of("invalid_grant", "invalid_token", "access_denied", "insufficient_scope");

    private final Provider provider;
    private final ProviderSessions sessions;
    private final ProviderPeople people;
    private final Arrivals arrivals;
    private final RestClientRefreshTokenTokenResponseClient refreshes;

    ProviderCheck(
            Provider provider,
            ProviderCalls calls,
            ProviderSessions sessions,
            ProviderPeople people,
            Arrivals arrivals) {
        this.provider = provider;
        this.sessions = sessions;
        this.people = people;
        this.arrivals = arrivals;
        this.refreshes = calls.refreshes();
    }

    /** What the provider says. */
    enum Answer {
        THERE,
        GONE,
        NONE
    }

    Answer ask(ProviderSession session) {
        try {
            return sessions.tokens(session.id())
                    .map(tokens -> ask(session, tokens))
                    .orElse(Answer.GONE);
        } catch (ProviderRefusal refused) {
            return refused(session, refused);
        } catch (OAuth2AuthorizationException failed) {
            return failed(failed.getError());
        } catch (OAuth2AuthenticationException failed) {
            return failed(failed.getError());
        } catch (JwtException | IllegalArgumentException unreadable) {
            LOG.warn("the provider of the sign-on answers what cannot be read: {}", unreadable.getMessage());
            return Answer.NONE;
        }
    }

    private Answer ask(ProviderSession session, KeptTokens tokens) {
        ClientRegistration registration = provider.registration();
        OAuth2AccessTokenResponse fresh = tokens.refresh() == null ? null : refresh(registration, tokens.refresh());
        OAuth2AccessToken access = fresh == null ? kept(tokens) : fresh.getAccessToken();
        if (fresh != null) {
            // before anything else can fail: the former may count no more
            sessions.answered(session.id(), renewed(fresh, tokens));
        }
        OidcIdToken idToken = idToken(registration, session, fresh, tokens.id());
        arrivals.loadUser(new OidcUserRequest(registration, access, idToken));
        if (fresh == null) {
            sessions.answered(session.id(), tokens);
        }
        return Answer.THERE;
    }

    private OAuth2AccessTokenResponse refresh(ClientRegistration registration, String token) {
        return refreshes.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                registration,
                new OAuth2AccessToken(TokenType.BEARER, "-", Instant.EPOCH, Instant.EPOCH.plusSeconds(1)),
                new OAuth2RefreshToken(token, null)));
    }

    private static KeptTokens renewed(OAuth2AccessTokenResponse fresh, KeptTokens before) {
        OAuth2RefreshToken refresh = fresh.getRefreshToken();
        return new KeptTokens(refresh == null ? before.refresh() : refresh.getTokenValue(), null, before.id());
    }

    private static OAuth2AccessToken kept(KeptTokens tokens) {
        return new OAuth2AccessToken(TokenType.BEARER, Objects.requireNonNull(tokens.access()), null, null);
    }

    /** The claims of this moment where the provider renews them, else the person alone; the user info is asked in any case. */
    private OidcIdToken idToken(
            ClientRegistration registration,
            ProviderSession session,
            @Nullable OAuth2AccessTokenResponse fresh,
            String former) {
        Object renewed = fresh == null ? null : fresh.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
        if (renewed == null) {
            return new OidcIdToken(former, null, null, Map.of("sub", session.subject()));
        }
        Jwt token = provider.createDecoder(registration).decode(renewed.toString());
        if (!session.subject().equals(token.getSubject())) {
            throw new OAuth2AuthenticationException(new OAuth2Error("invalid_token"));
        }
        return new OidcIdToken(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), token.getClaims());
    }

    private Answer refused(ProviderSession session, ProviderRefusal refused) {
        if (refused.why() == Why.AWAY) {
            return Answer.NONE;
        }
        if (refused.why() == Why.GROUPS) {
            people.lose(session.person());
        }
        return Answer.GONE;
    }

    private static Answer failed(OAuth2Error error) {
        if (OVER.contains(error.getErrorCode())) {
            return Answer.GONE;
        }
        LOG.warn("the provider of the sign-on does not say who is there: {}", error.getErrorCode());
        return Answer.NONE;
    }
}
