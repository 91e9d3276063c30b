package org.ecopetition.frontdoor.provider;

import java.util.Set;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody who has just arrived, under the name by which this house knows the person. */
class ArrivedPerson extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final String person;

    ArrivedPerson(String person, OidcUser told) {
        super(Set.of(), told.getIdToken(), told.getUserInfo());
        this.person = person;
    }

    @Override
    public String getName() {
        return person;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof ArrivedPerson arrived && arrived.person.equals(person);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + person.hashCode();
    }
}
