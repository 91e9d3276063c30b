package org.ecopetition.process.access;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.ecopetition.process.access.KnownPeople.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a password is the one kept for a person. It takes as long for somebody who does not exist, so that nobody learns who
 * does, and it does not touch the engine's own count of wrong passwords, which locks people for good.
 */
@Component
class PasswordCheck {

    private final PasswordManager passwords;
    private final String nobodys;

    PasswordCheck(ProcessEngine engine) {
        this.passwords = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
        this.nobodys = passwords.encrypt(UUID.randomUUID().toString());
    }

    boolean isRight(@Nullable Person person, String password) {
        if (person == null || person.storedHash().isEmpty()) {
            passwords.check(password, nobodys);
            return false;
        }
        return passwords.check(EncryptionUtil.saltPassword(password, person.salt()), person.storedHash());
    }
}
