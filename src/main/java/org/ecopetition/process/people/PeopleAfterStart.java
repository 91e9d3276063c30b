package org.ecopetition.process.people;

import org.ecopetition.organisation.Role;
import org.springframework.stereotype.Component;

/** The state of the people's register that a start leaves behind: groups, grants, worklists and somebody to administer. */
@Component
public class PeopleAfterStart {

    private final OfficialGroups groups;
    private final Grants grants;
    private final Worklists worklists;
    private final People people;
    private final DemoPeople demoPeople;
    private final Administrator administrator;

    PeopleAfterStart(
            OfficialGroups groups,
            Grants grants,
            Worklists worklists,
            People people,
            DemoPeople demoPeople,
            Administrator administrator) {
        this.groups = groups;
        this.grants = grants;
        this.worklists = worklists;
        this.people = people;
        this.demoPeople = demoPeople;
        this.administrator = administrator;
    }

    /**
     * Enters whatever is missing; what an administrator changed since the last start stays.
     *
     * @throws IllegalStateException when nobody could administer, or everybody could because the demonstration's people
     *     are in a database that is not the demonstration's
     */
    public void settle() {
        groups.enter();
        grants.write();
        worklists.offer();
        if (demoPeople.areWanted()) {
            demoPeople.enter();
        } else if (demoPeople.arePresent()) {
            throw new DemoPeoplePresent();
        }
        enterAdministrator();
    }

    private void enterAdministrator() {
        if (people.hasMemberOf(Role.ADMINISTRATOR)) {
            return;
        }
        String password = administrator.password();
        if (password == null || password.isBlank()) {
            throw new AdministratorMissing();
        }
        people.appoint(administrator.id(), groups.nameOf(Role.ADMINISTRATOR.group()), administrator.id(), password);
    }
}
