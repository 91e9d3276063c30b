package org.ecopetition.process.access;

import java.util.function.Supplier;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.ecopetition.frontdoor.signin.RecentPeople;

/**
 * The engine's people without its lock: after ten wrong passwords, by whomever, it would let nobody in under the name until an
 * administrator helps. {@link WrongPasswords} slows whoever guesses instead. Whoever is changed is looked up anew.
 */
class NeverLocked extends DbIdentityServiceProvider {

    private final RecentPeople recent;

    NeverLocked(RecentPeople recent) {
        this.recent = recent;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        return changing(user.getId(), () -> super.saveUser(user));
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        return changing(userId, () -> super.deleteUser(userId));
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        return changing(userId, () -> super.createMembership(userId, groupId));
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        return changing(userId, () -> super.deleteMembership(userId, groupId));
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        recent.changedAll();
        return super.deleteGroup(groupId);
    }

    private IdentityOperationResult changing(String person, Supplier<IdentityOperationResult> change) {
        recent.changed(person);
        return change.get();
    }

    @Override
    protected boolean isUserLocked(UserEntity person) {
        return false;
    }

    @Override
    protected void lockUser(UserEntity person) {
        // counts nothing
    }

    /** Whoever comes by another sign-on has no password here, and none fits. */
    @Override
    protected boolean matchPassword(String password, UserEntity person) {
        return person.getPassword() != null && super.matchPassword(password, person);
    }

    /** Opens them for the engine. */
    record Opened(RecentPeople recent) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return NeverLocked.class;
        }

        @Override
        public Session openSession() {
            return new NeverLocked(recent);
        }
    }
}
