package org.ecopetition.process.guard;

import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.ecopetition.frontdoor.factor.SecondFactors;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.history.NamesNow;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's service about people with the rule of this house: names and offices come from the administrator, a person
 * changes the own password and nothing else.
 */
class GuardedIdentityService extends KeptAdministrators {

    private static final String NOBODY = "-";

    private final ObjectProvider<NamesNow> names;
    private final ObjectProvider<SecondFactors> factors;

    GuardedIdentityService(ObjectProvider<NamesNow> names, ObjectProvider<SecondFactors> factors) {
        this.names = names;
        this.factors = factors;
    }

    /** Whoever gets the same user name later does not inherit the second factor. */
    @Override
    public void deleteUser(String userId) {
        String by = Optional.ofNullable(getCurrentAuthentication())
                .map(Authentication::getUserId)
                .orElse(NOBODY);
        commandExecutor.execute(context -> {
            super.deleteUser(userId);
            return factors.getObject().remove(userId, by);
        });
    }

    @Override
    public void saveUser(User user) {
        commandExecutor.execute(context -> {
            if (Persons.ordinary(context) != null && isRenamed(context, user)) {
                throw new Refusal("person.profile-by-administrator");
            }
            return null;
        });
        super.saveUser(user);
        names.getObject().note(user.getId());
    }

    @Override
    public void createMembership(String userId, String groupId) {
        super.createMembership(userId, groupId);
        names.getObject().note(userId);
    }

    @Override
    public void deleteMembership(String userId, String groupId) {
        super.deleteMembership(userId, groupId);
        names.getObject().note(userId);
    }

    private static boolean isRenamed(CommandContext context, User user) {
        User known = context.getReadOnlyIdentityProvider().findUserById(user.getId());
        return known != null
                && !(Objects.equals(known.getFirstName(), user.getFirstName())
                        && Objects.equals(known.getLastName(), user.getLastName())
                        && Objects.equals(known.getEmail(), user.getEmail()));
    }
}
