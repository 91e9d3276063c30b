package org.ecopetition.casework;

import java.util.List;
import java.util.Optional;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Refusal;

/** What was done last in a case, and whether whoever did it may still take it back (撤回). */
public interface LastStep {

    /** The task a person did last for the whole petition, if nobody did another since. */
    Optional<String> of(CaseNumber petition, String person);

    /** The task a person did last for a hand-off, if nobody did another since. */
    Optional<String> of(HandOffKey handOff, String person);

    /**
     * Makes sure that what follows waits in each of the hand-offs, and that nobody has claimed it.
     *
     * @throws Refusal otherwise
     */
    void mustBeFollowedBy(String task, List<HandOffKey> handOffs);
}
