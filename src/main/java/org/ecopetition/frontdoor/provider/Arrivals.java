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
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan} ]+");
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
        String seen = name instanceof String text ? inOrder(TypedText.searched(text), told) : "";
        String plain = TypedText.hasUnprintable(seen) ? "" : seen;
        int length = Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length()));
        return plain.isEmpty() ? id : plain.substring(0, plain.offsetByCodePoints(0, length));
    }

    /** Providers write given name, blank, family name; Chinese writes 王芳 and not 芳 王. */
    private static String inOrder(String name, OidcUser told) {
        String family = Objects.toString(told.getFamilyName(), "");
        String given = Objects.toString(told.getGivenName(), "");
        return HAN.matcher(name).matches() && name.equals(given + " " + family) ? family + given : name;
    }
}
