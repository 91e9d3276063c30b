package org.ecopetition.frontdoor.provider;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.ecopetition.frontdoor.provider.ProviderRefusal.Why;
import org.ecopetition.organisation.TypedText;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Lets somebody in whom the provider vouches for: the person stands among ours afterwards, with the groups of this moment. */
@Component
class Arrivals implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9]{1,64}");
    private static final int LONGEST_NAME = 100;

    private final ProviderSettings settings;
    private final GroupMapping mapping;
    private final ProviderPeople people;
    private final OidcUserService claims = new OidcUserService();

    Arrivals(ProviderSettings settings, ProviderCalls calls, GroupMapping mapping, ProviderPeople people) {
        this.settings = settings;
        this.mapping = mapping;
        this.people = people;
        claims.setOauth2UserService(calls.userInfo());
        claims.setRetrieveUserInfo(request -> request.getClientRegistration()
                        .getProviderDetails()
                        .getUserInfoEndpoint()
                        .getUri()
                != null);
    }

    @Override
    public ArrivedPerson loadUser(OidcUserRequest request) {
        OidcUser told = claims.loadUser(request);
        String issuer = request.getClientRegistration().getProviderDetails().getIssuerUri();
        return new ArrivedPerson(people.arrive(arrival(issuer, told)), told);
    }

    private Arrival arrival(String issuer, OidcUser told) {
        if (!(told.getClaim(settings.claims().id()) instanceof String id)
                || !ID.matcher(id).matches()) {
            throw new ProviderRefusal(Why.NAME);
        }
        Set<String> groups = mapping.of(told.getClaims());
        if (groups.isEmpty()) {
            throw new ProviderRefusal(Why.GROUPS);
        }
        return new Arrival(issuer, Objects.requireNonNull(told.getSubject()), id, nameOf(told, id), groups);
    }

    private String nameOf(OidcUser told, String id) {
        Object name = told.getClaim(settings.claims().name());
        String seen = name instanceof String text ? TypedText.searched(text) : "";
        String plain = TypedText.hasUnprintable(seen) ? "" : seen;
        return plain.isEmpty()
                ? id
                : plain.substring(
                        0,
                        plain.offsetByCodePoints(0, Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length()))));
    }
}
