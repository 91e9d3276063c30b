package org.ecopetition.journey;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A provider of OpenID Connect, the authorization server of Spring, on a port of its own; whom it knows, what it says of them and
 * whether it answers is the test's to say. It knows one client, {@code eco-petition}.
 */
final class IdentityProvider implements AutoCloseable {

    static final String CLIENT = "eco-petition";
    static final String SECRET = "a-secret-of-the-client";
    static final String PASSWORD = "provider";

    private static final String CLIENT_KEY = "1";

    /** What is said of each person, by the name typed at the provider's own sign-in. */
    private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();

    /** Claims of ID tokens that are not as they should be. */
    final Map<String, Object> forged = new ConcurrentHashMap<>();

    final AtomicInteger refreshes = new AtomicInteger();

    private final RSAKey key = newKey();
    private final InMemoryRegisteredClientRepository clients =
            new InMemoryRegisteredClientRepository(client(Set.of(), Set.of()));
    private final Remembered authorizations = new Remembered();
    private final AnnotationConfigServletWebServerApplicationContext context =
            new AnnotationConfigServletWebServerApplicationContext();
    private volatile Duration silence = Duration.ZERO;

    IdentityProvider() {
        context.registerBean(IdentityProvider.class, () -> this, definition -> definition.setDestroyMethodName(""));
        context.register(Setup.class);
        context.refresh();
    }

    String issuer() {
        return "http://localhost:" + context.getWebServer().getPort();
    }

    /** Tells where the house stands, or its nodes, which is known later. */
    void knows(String... houses) {
        clients.save(client(
                Stream.of(houses)
                        .map(house -> house + "/login/oauth2/code/provider")
                        .collect(Collectors.toSet()),
                Stream.of(houses).map(house -> house + "/login?logout").collect(Collectors.toSet())));
    }

    /** @param claims what is said besides of the person whose user name this is */
    void enter(String name, Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(Map.of("preferred_username", name));
        all.putAll(claims);
        people.put(name, all);
    }

    /** The person is gone, with all tokens. */
    void remove(String name) {
        people.remove(name);
        authorizations.forget(name);
    }

    /** Lets whoever asks wait so long for each answer. */
    void keepSilent(Duration each) {
        silence = each;
    }

    /** A logout token as the provider signs it. */
    String logoutToken(String audience, Map<String, Object> claims) {
        JwtClaimsSet set = JwtClaimsSet.builder()
                .issuer(issuer())
                .audience(List.of(audience))
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(60))
                .id(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .claims(all -> all.putAll(claims))
                .build();
        JwsHeader header =
                JwsHeader.with(SignatureAlgorithm.RS256).type("logout+jwt").build();
        return new NimbusJwtEncoder(keys())
                .encode(JwtEncoderParameters.from(header, set))
                .getTokenValue();
    }

    @Override
    public void close() {
        context.close();
    }

    private JWKSource<SecurityContext> keys() {
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (com.nimbusds.jose.JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RegisteredClient client(Set<String> comesBackTo, Set<String> leavesTo) {
        return RegisteredClient.withId(CLIENT_KEY)
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(all -> all.addAll(comesBackTo.isEmpty() ? Set.of("http://127.0.0.1/none") : comesBackTo))
                .postLogoutRedirectUris(all -> all.addAll(leavesTo))
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder().reuseRefreshTokens(false).build())
                .build();
    }

    /** What the provider is made of. */
    @EnableWebSecurity
    static class Setup {

        @Bean
        TomcatServletWebServerFactory server() {
            TomcatServletWebServerFactory server = new TomcatServletWebServerFactory(0);
            // without any servlet nothing is asked
            server.setRegisterDefaultServlet(true);
            return server;
        }

        @Bean
        FilterRegistrationBean<Filter> slowness(IdentityProvider provider) {
            FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
                try {
                    Thread.sleep(provider.silence.toMillis());
                } catch (InterruptedException over) {
                    Thread.currentThread().interrupt();
                }
                chain.doFilter(request, response);
            });
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http, IdentityProvider provider) throws Exception {
            return http.with(
                            OAuth2AuthorizationServerConfigurer.authorizationServer(),
                            server -> server.oidc(oidc -> oidc.userInfoEndpoint(
                                    info -> info.userInfoMapper(asked -> new OidcUserInfo(provider.claimsOf(
                                            asked.getAuthorization().getPrincipalName()))))))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService users(IdentityProvider provider) {
            return name -> {
                if (!provider.people.containsKey(name)) {
                    throw new UsernameNotFoundException("nobody");
                }
                return User.withUsername(name).password("{noop}" + PASSWORD).build();
            };
        }

        @Bean
        InMemoryRegisteredClientRepository clients(IdentityProvider provider) {
            return provider.clients;
        }

        @Bean
        OAuth2AuthorizationService authorizations(IdentityProvider provider) {
            return provider.authorizations;
        }

        @Bean
        JWKSource<SecurityContext> jwks(IdentityProvider provider) {
            return provider.keys();
        }

        @Bean
        JwtDecoder tokens(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(IdentityProvider provider) {
            return token -> {
                if (AuthorizationGrantType.REFRESH_TOKEN.equals(token.getAuthorizationGrantType())) {
                    provider.refreshes.incrementAndGet();
                }
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    token.getClaims().claims(all -> {
                        all.putAll(provider.claimsOf(token.getPrincipal().getName()));
                        all.putAll(provider.forged);
                    });
                }
            };
        }
    }

    private Map<String, Object> claimsOf(String name) {
        Map<String, Object> claims = new HashMap<>(people.getOrDefault(name, Map.of()));
        claims.put("sub", name);
        return claims;
    }

    /** All that was granted, so that it can be taken back. */
    private static final class Remembered implements OAuth2AuthorizationService {

        private final InMemoryOAuth2AuthorizationService kept = new InMemoryOAuth2AuthorizationService();
        private final Map<String, OAuth2Authorization> byId = new ConcurrentHashMap<>();

        @Override
        public void save(OAuth2Authorization authorization) {
            byId.put(authorization.getId(), authorization);
            kept.save(authorization);
        }

        @Override
        public void remove(OAuth2Authorization authorization) {
            byId.remove(authorization.getId());
            kept.remove(authorization);
        }

        @Override
        public OAuth2Authorization findById(String id) {
            return kept.findById(id);
        }

        @Override
        public OAuth2Authorization findByToken(String token, OAuth2TokenType type) {
            return kept.findByToken(token, type);
        }

        void forget(String person) {
            byId.values().stream()
                    .filter(granted -> granted.getPrincipalName().equals(person))
                    .toList()
                    .forEach(this::remove);
        }
    }
}
