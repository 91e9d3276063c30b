package org.ecopetition.process.people;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.ecopetition.organisation.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The people the engine knows, whose names and passwords open every door of the house. */
@Component
class People {

    private static final Logger log = LoggerFactory.getLogger(People.class);

    private final IdentityService identities;

    People(IdentityService identities) {
        this.identities = identities;
    }

    boolean knows(String id) {
        return identities.createUserQuery().userId(id).count() > 0;
    }

    boolean hasMemberOf(Role role) {
        return identities.createUserQuery().memberOfGroup(role.group()).count() > 0;
    }

    /** Makes somebody the administrator of an installation that has none: whoever is there by this name already is appointed. */
    void appoint(String id, String firstName, String lastName, String password) {
        User known = identities.createUserQuery().userId(id).singleResult();
        if (known == null) {
            enter(id, firstName, lastName, password, Role.ADMINISTRATOR.group());
            return;
        }
        known.setPassword(password);
        identities.saveUser(known);
        identities.unlockUser(id);
        identities.createMembership(id, Role.ADMINISTRATOR.group());
        log.warn("there was no administrator; {} is appointed anew, with the configured password", id);
    }

    /** Enters a person with a name, a password and the one group, unless the person is there already. */
    void enter(String id, String firstName, String lastName, String password, String group) {
        if (knows(id)) {
            return;
        }
        User person = identities.newUser(id);
        person.setFirstName(firstName);
        person.setLastName(lastName);
        person.setPassword(password);
        identities.saveUser(person);
        identities.createMembership(id, group);
    }
}
