package org.ecopetition.process.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The people the engine knows, whose names and passwords open every door of the house. */
@Component
class People {

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
