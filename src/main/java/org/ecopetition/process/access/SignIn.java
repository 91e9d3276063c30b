package org.ecopetition.process.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.ecopetition.organisation.SenderAddress;
import org.ecopetition.organisation.Turns;
import org.ecopetition.process.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
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
    private final WrongPasswords wrong;
    private final PasswordCheck passwords;

    /** A name from an address comes one at a time, so that whoever shows the right password at once many times shows it once. */
    private final Turns turns = new Turns();

    SignIn(IdentityService identities, RecentSignIns recent, WrongPasswords wrong, PasswordCheck passwords) {
        this.identities = identities;
        this.recent = recent;
        this.wrong = wrong;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        // no database keeps this sign
        String name = attempt.getName().replace('\0', '?');
        User person = find(name);
        boolean right = isRight(name, person, String.valueOf(attempt.getCredentials()), senderOf(attempt));
        if (person == null || !right) {
            throw new BadCredentialsException("name or password is wrong");
        }
        SignedInPerson signedIn = new SignedInPerson(person.getId(), PersonName.of(person));
        UsernamePasswordAuthenticationToken entered =
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, authoritiesOf(person.getId()));
        entered.setDetails(markOf(person));
        return entered;
    }

    /** Whether the person is still there, with the password and the groups of that sign-in. */
    boolean stands(Authentication signedIn) {
        return mark(signedIn.getName())
                .filter(mark -> mark.equals(signedIn.getDetails()))
                .map(mark -> Set.copyOf(authoritiesOf(signedIn.getName())))
                .filter(authorities -> authorities.equals(Set.copyOf(signedIn.getAuthorities())))
                .isPresent();
    }

    /** The mark of the password that a person has now; empty where there is no such person. */
    Optional<PasswordMark> mark(String id) {
        return Optional.ofNullable(find(id)).map(SignIn::markOf);
    }

    private static PasswordMark markOf(User person) {
        return PasswordMark.of(String.valueOf(((UserEntity) person).getPassword()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private @Nullable User find(String id) {
        return id.isBlank() ? null : identities.createUserQuery().userId(id).singleResult();
    }

    private boolean isRight(String name, @Nullable User person, String password, String address) {
        String storedHash = person == null ? "" : ((UserEntity) person).getPassword();
        BooleanSupplier seen = () -> recent.contain(name, address, storedHash, password);
        if (seen.getAsBoolean()) {
            return true;
        }
        return turns.take(name + '\n' + address, () -> {
            if (seen.getAsBoolean()) {
                return true;
            }
            boolean right = wrong.unlessSlowed(name, address, () -> passwords.isRight(person, password));
            if (right) {
                recent.add(name, address, storedHash, password);
            }
            return right;
        });
    }

    private static String senderOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web
                ? SenderAddress.of(web.getRemoteAddress())
                : "";
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
