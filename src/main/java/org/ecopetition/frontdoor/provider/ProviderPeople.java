package org.ecopetition.frontdoor.provider;

/** The house's people, as far as the provider may write them. */
public interface ProviderPeople {

    /**
     * Enters the person, or brings name and groups up to date.
     *
     * @return the user name, that of the first arrival
     * @throws ProviderRefusal if the name is somebody else's, or the person was removed here
     */
    String arrive(Arrival arrival);

    /** Takes all groups from the person. */
    void lose(String person);
}
