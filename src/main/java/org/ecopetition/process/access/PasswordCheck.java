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
 * Whether a password is the one kept for a person. It takes as long for somebody who does not exist, or whose password is still
 * kept in an earlier way, so that nobody learns who does; and it does not touch the engine's own count of wrong passwords, which
 * locks people for good.
 */
@Component
class PasswordCheck {

    private final PasswordManager passwords;
    private final SlowHash todays;
    private final KnownPeople people;
    private final String nobodys;
    private final EarlierHash earlier = new EarlierHash();
    private final String nobodysEarlier;

    PasswordCheck(ProcessEngine engine, PasswordSettings settings, KnownPeople people) {
        this.passwords = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
        this.todays = new SlowHash(settings.rounds());
        this.people = people;
        this.nobodys = passwords.encrypt(UUID.randomUUID().toString());
        this.nobodysEarlier = earlier.encrypt(UUID.randomUUID().toString());
    }

    boolean isRight(@Nullable Person person, String password) {
        if (person == null || person.storedHash().isEmpty()) {
            passwords.check(password, nobodys);
            earlier.check(password, nobodysEarlier);
            return false;
        }
        if (todays.isOutdated(person.storedHash())) {
            passwords.check(password, nobodys);
        } else {
            earlier.check(password, nobodysEarlier);
        }
        return passwords.check(EncryptionUtil.saltPassword(password, person.salt()), person.storedHash());
    }

    /**
     * Keeps a password that was right in today's way.
     *
     * @return how it is kept now
     */
    String keptToday(Person person, String password) {
        if (!todays.isOutdated(person.storedHash())) {
            return person.storedHash();
        }
        String fresh = passwords.encrypt(EncryptionUtil.saltPassword(password, person.salt()));
        people.keep(person, fresh);
        return fresh;
    }
}
