package org.ecopetition.process.access;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * The check of a name and a password against the engine's people.
 *
 * <p>Every group {@code x} becomes the authority {@code ROLE_x}; members of a handling unit hold {@code ROLE_unit} besides.
 */
@Component
class SignIn implements AuthenticationProvider {

    /** What stands before a group's id in an authority. */
    static final String PREFIX = "ROLE_";

    /** Stands for the members of any handling unit. */
    static final String ANY_UNIT = "unit";

    private final IdentityService identities;
    private final RecentSignIns recent;

    SignIn(IdentityService identities, RecentSignIns recent) {
        this.identities = identities;
        this.recent = recent;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        User person = find(attempt.getName());
        if (person == null || !isRight(person, String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("name or password is wrong");
        }
        SignedInPerson signedIn =
                new SignedInPerson(person.getId(), person.getFirstName() + " " + person.getLastName());
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, authoritiesOf(person.getId()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private @Nullable User find(String id) {
        return id.isBlank() ? null : identities.createUserQuery().userId(id).singleResult();
    }

    private boolean isRight(User person, String password) {
        String storedHash = ((UserEntity) person).getPassword();
        if (recent.contain(person.getId(), storedHash, password)) {
            return true;
        }
        boolean right = identities.checkPassword(person.getId(), password);
        if (right) {
            recent.add(person.getId(), storedHash, password);
        }
        return right;
    }

    private List<GrantedAuthority> authoritiesOf(String id) {
        return identities.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .flatMap(group -> Role.isUnit(group) ? Stream.of(group, ANY_UNIT) : Stream.of(group))
                .distinct()
                .<GrantedAuthority>map(group -> new SimpleGrantedAuthority(PREFIX + group))
                .toList();
    }
}
