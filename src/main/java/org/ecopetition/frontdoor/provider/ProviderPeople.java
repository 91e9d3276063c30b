package org.ecopetition.frontdoor.provider;

import java.time.Instant;
import java.util.List;

/** The house's people, as far as the provider may write them. */
public interface ProviderPeople {

    /**
     * Enters the person, or brings name and groups up to date.
     *
     * @return the user name, that of the first arrival
     * @throws ProviderRefusal if the name is somebody else's, or the person was removed here
     */
    String arrive(Arrival arrival);

    /** Who was removed here and is not let in again, though the provider knows them. */
    List<Removed> removed();

    /**
     * Lets somebody in again who was removed here; the next arrival enters the person anew.
     *
     * @return whether somebody of this name was kept out
     */
    boolean letIn(String person);

    /**
     * Somebody from the provider who was removed here.
     *
     * @param person user name
     * @param arrivedAt for the first time
     */
    record Removed(String person, Instant arrivedAt) {}

    /** Takes all groups from the person. */
    void lose(String person);
}
