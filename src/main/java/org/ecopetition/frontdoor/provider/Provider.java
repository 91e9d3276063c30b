package org.ecopetition.frontdoor.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ecopetition.frontdoor.provider.ProviderRefusal.Why;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * What the provider tells about itself (OpenID Connect Discovery 1.0), read when it is first needed: the house starts, and local
 * people sign in, while it is away.
 */
@Component
class Provider implements ClientRegistrationRepository, JwtDecoderFactory<ClientRegistration> {

    /** In addresses: {@code /oauth2/authorization/provider}, {@code /login/oauth2/code/provider}. */
    static final String ID = "provider";

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final Duration HOLDS = Duration.ofHours(1);
    private static final ParameterizedTypeReference<Map<String, Object>> CLAIMS = new ParameterizedTypeReference<>() {};

    private final ProviderSettings settings;
    private final ProviderCalls calls;
    private final Clock clock;
    private volatile @Nullable Known known;

    Provider(ProviderSettings settings, ProviderCalls calls, Clock clock) {
        this.settings = settings;
        this.calls = calls;
        this.clock = clock;
    }

    /** @throws ProviderRefusal when it cannot be reached and never was */
    ClientRegistration registration() {
        return known().registration();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) && settings.enabled() ? registration() : null;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return known().idTokens();
    }

    /** Where a browser signs out, if the provider offers that. */
    Optional<String> signOut() {
        Object address =
                registration().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return Optional.ofNullable(address).map(Object::toString);
    }

    private Known known() {
        Known before = known;
        if (before != null && before.at().plus(HOLDS).isAfter(clock.instant())) {
            return before;
        }
        try {
            ClientRegistration found = discover();
            Known now = new Known(found, calls.idTokens(found), clock.instant());
            known = now;
            return now;
        } catch (RestClientException | IllegalArgumentException away) {
            // its own words might hold anything
            LOG.warn(
                    "the provider of the sign-on does not say where it is to be asked: {}",
                    away.getClass().getSimpleName());
            if (before != null) {
                return before;
            }
            throw new ProviderRefusal(Why.AWAY);
        }
    }

    private ClientRegistration discover() {
        String address = settings.issuer().replaceAll("/+$", "") + "/.well-known/openid-configuration";
        Map<String, Object> told =
                calls.plain().exchange(address, HttpMethod.GET, null, CLAIMS).getBody();
        if (told == null || !settings.issuer().equals(told.get("issuer"))) {
            LOG.warn("another issuer than that of eco-petition.provider.issuer answers there");
            throw new IllegalArgumentException("another issuer");
        }
        return ClientRegistrations.fromOidcConfiguration(Objects.requireNonNull(told))
                .registrationId(ID)
                .clientId(settings.client().id())
                .clientSecret(settings.client().secretInForce())
                .scope(settings.scopes())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .build();
    }

    private record Known(ClientRegistration registration, JwtDecoder idTokens, Instant at) {}
}
