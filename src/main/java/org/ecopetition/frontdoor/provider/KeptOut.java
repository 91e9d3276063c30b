package org.ecopetition.frontdoor.provider;

import java.util.List;
import org.ecopetition.frontdoor.provider.ProviderPeople.Removed;
import org.ecopetition.organisation.SettingChanges;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People of the provider whom an administrator removed here, and lets in again. */
@Service
@Transactional
public class KeptOut {

    private static final String SUBJECT = "SIGN-ON";
    private static final String LET_IN = "LET_IN";

    private final ProviderPeople people;
    private final SettingChanges changes;

    KeptOut(ProviderPeople people, SettingChanges changes) {
        this.people = people;
        this.changes = changes;
    }

    /** By user name. */
    public List<Removed> all() {
        return people.removed();
    }

    /** Whether somebody of this name was kept out, and is no more. */
    public boolean letIn(String person, String by) {
        boolean isLetIn = people.letIn(person);
        if (isLetIn) {
            changes.record(SUBJECT, person, null, LET_IN, by);
        }
        return isLetIn;
    }
}
