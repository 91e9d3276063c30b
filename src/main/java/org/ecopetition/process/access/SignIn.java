package org.ecopetition.process.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.ecopetition.frontdoor.NamedLocks;
import org.ecopetition.frontdoor.SenderAddress;
import org.ecopetition.frontdoor.factor.FactorRules;
import org.ecopetition.frontdoor.factor.FactorSettings;
import org.ecopetition.frontdoor.signin.CodeNeeded;
import org.ecopetition.frontdoor.signin.PasswordMark;
import org.ecopetition.frontdoor.signin.RecentSignIns;
import org.ecopetition.frontdoor.signin.SignOnWithoutPassword;
import org.ecopetition.frontdoor.signin.SignedInPerson;
import org.ecopetition.frontdoor.signin.WrongPasswords;
import org.ecopetition.organisation.Role;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.process.access.KnownPeople.Person;
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
class SignIn implements AuthenticationProvider, SignOnWithoutPassword {

    private final KnownPeople people;
    private final RecentSignIns recent;
    private final WrongPasswords wrong;
    private final PasswordCheck passwords;
    private final FactorRules rules;
    private final FactorSettings factor;

    /** A name from an address comes one at a time, so that whoever shows the right password at once many times shows it once. */
    private final NamedLocks locks = new NamedLocks();

    SignIn(
            KnownPeople people,
            RecentSignIns recent,
            WrongPasswords wrong,
            PasswordCheck passwords,
            FactorRules rules,
            FactorSettings factor) {
        this.rules = rules;
        this.people = people;
        this.recent = recent;
        this.wrong = wrong;
        this.passwords = passwords;
        this.factor = factor;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        // no database keeps this sign
        String name = attempt.getName().replace('\0', '?');
        String password = String.valueOf(attempt.getCredentials());
        String address = senderOf(attempt);
        // a password that does not fit what was known a moment ago may have been set since, on another node
        Person person = people.lately(name)
                .filter(known -> recent.contain(name, address, known.storedHash(), password))
                .or(() -> find(name))
                .orElse(null);
        boolean right = isRight(name, person, password, address);
        if (person == null || !right) {
            throw new BadCredentialsException("name or password is wrong");
        }
        askForCode(person, attempt);
        return entered(person);
    }

    /** The password alone opens nothing for whoever has a second factor, or has to have one. */
    private void askForCode(Person person, Authentication attempt) {
        boolean isAsked = person.hasFactor() || rules.now().isMust(person.groups());
        boolean isProgram = attempt.getDetails() instanceof ShownByProgram && factor.isProgram(person.id());
        if (isAsked && !isProgram) {
            throw new CodeNeeded(person.id(), person.mark(), person.hasFactor());
        }
    }

    private static Authentication entered(Person person) {
        SignedInPerson signedIn = new SignedInPerson(person.id(), person.name());
        UsernamePasswordAuthenticationToken entered =
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, authoritiesOf(person));
        entered.setDetails(person.mark());
        return entered;
    }

    @Override
    public Optional<Authentication> signOn(String person) {
        return find(person).map(SignIn::entered);
    }

    /**
     * Whether the person is still there, with the password, the second factor and the groups of that sign-in; not without a second
     * factor where there has to be one.
     */
    boolean stands(Authentication signedIn) {
        return find(signedIn.getName())
                .filter(person -> person.mark().equals(signedIn.getDetails()))
                .filter(person ->
                        person.hasFactor() || !person.isLocal() || !rules.now().isMust(person.groups()))
                .map(person -> Set.copyOf(authoritiesOf(person)))
                .filter(authorities -> authorities.equals(Set.copyOf(signedIn.getAuthorities())))
                .isPresent();
    }

    /** The mark of the password that a person has now; empty where there is no such person. */
    Optional<PasswordMark> mark(String id) {
        return find(id).map(Person::mark);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Optional<Person> find(String id) {
        return id.isBlank() ? Optional.empty() : people.find(id);
    }

    private boolean isRight(String name, @Nullable Person person, String password, String address) {
        String storedHash = person == null ? "" : person.storedHash();
        BooleanSupplier seen = () -> recent.contain(name, address, storedHash, password);
        if (seen.getAsBoolean()) {
            return true;
        }
        return locks.take(name + '\n' + address, () -> {
            if (seen.getAsBoolean()) {
                return true;
            }
            boolean right = wrong.unlessSlowed(name, address, () -> passwords.isRight(person, password));
            if (right && person != null) {
                recent.add(name, address, passwords.keptToday(person, password), password);
            }
            return right;
        });
    }

    private static String senderOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web
                ? SenderAddress.of(web.getRemoteAddress())
                : "";
    }

    private static List<GrantedAuthority> authoritiesOf(Person person) {
        return person.groups().stream()
                .flatMap(group -> Role.isUnit(group) ? Stream.of(group, SignedIn.ANY_UNIT) : Stream.of(group))
                .distinct()
                .<GrantedAuthority>map(group -> new SimpleGrantedAuthority(SignedIn.PREFIX + group))
                .toList();
    }
}
