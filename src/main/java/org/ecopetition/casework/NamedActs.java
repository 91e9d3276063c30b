package org.ecopetition.casework;

/** What is done to a case by somebody whom the engine's history is to name. */
public interface NamedActs {

    /**
     * Does it in the name of a person.
     *
     * @throws org.springframework.dao.ConcurrencyFailureException when somebody else changed the same case meanwhile
     */
    void by(String person, Runnable act);
}
