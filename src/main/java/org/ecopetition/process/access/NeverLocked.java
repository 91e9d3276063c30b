package org.ecopetition.process.access;

import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's people without its lock: after ten wrong passwords, by whomever, it would let nobody in under the name until an
 * administrator helps. {@link WrongPasswords} slows whoever guesses instead.
 */
class NeverLocked extends DbIdentityServiceProvider {

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
    static class Opened implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return NeverLocked.class;
        }

        @Override
        public Session openSession() {
            return new NeverLocked();
        }
    }
}
