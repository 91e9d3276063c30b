package org.ecopetition.frontdoor.provider;

import java.time.Clock;
import org.ecopetition.frontdoor.signin.SignOnWithoutPassword;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.stereotype.Component;

/** The door through which people of the provider come and go, in the one sign-on; shut where there is no provider. */
@Component
public class ProviderDoor {

    private final ProviderSettings settings;
    private final Provider provider;
    private final ProviderCalls calls;
    private final Arrivals arrivals;
    private final SignOnWithoutPassword people;
    private final ProviderParts parts;

    ProviderDoor(
            ProviderSettings settings,
            Provider provider,
            ProviderCalls calls,
            Arrivals arrivals,
            SignOnWithoutPassword people,
            ProviderParts parts) {
        this.settings = settings;
        this.provider = provider;
        this.calls = calls;
        this.arrivals = arrivals;
        this.people = people;
        this.parts = parts;
    }

    /** Where forms of ours may lead besides ourselves, beginning with a blank: the sign-out ends at the provider. */
    public String formTargets() {
        return settings.enabled() ? " " + settings.origin() : "";
    }

    public void openIn(HttpSecurity http) throws Exception {
        if (!settings.enabled()) {
            return;
        }
        SignedInByProvider signedIn = new SignedInByProvider(people, parts.sessions());
        ProviderSignOut signOut = new ProviderSignOut(settings, provider, parts.sessions());
        DefaultOAuth2AuthorizationRequestResolver questions =
                new DefaultOAuth2AuthorizationRequestResolver(provider, "/oauth2/authorization");
        questions.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage("/login")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new TokensInHand())
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(questions)
                        .authorizationRequestRepository(new AskedSignIn(settings, parts.clock())))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(calls.codes()))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(arrivals))
                .successHandler(signedIn)
                .failureHandler(signedIn)
                .withObjectPostProcessor(whenAway(signedIn)));
        http.oidcLogout(logout -> logout.clientRegistrationRepository(provider)
                .oidcSessionRegistry(parts.ended())
                .backChannel(backChannel -> {}));
        http.logout(logout -> logout.addLogoutHandler(signOut).logoutSuccessHandler(signOut));
        http.addFilterAfter(
                new ProviderStanding(settings, parts.sessions(), parts.check(), parts.clock()),
                SecurityContextHolderFilter.class);
    }

    /** Whoever sets out while the provider is away hears so on the sign-in page. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> whenAway(SignedInByProvider refuses) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(refuses);
                return filter;
            }
        };
    }

    /** What the door is made of. */
    @Component
    record ProviderParts(ProviderSessions sessions, ProviderCheck check, EndedByProvider ended, Clock clock) {}
}
