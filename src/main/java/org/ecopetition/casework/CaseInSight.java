package org.ecopetition.casework;

import java.util.List;
import java.util.Optional;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.petition.Petition;

/**
 * As much of a case as one person may see.
 *
 * @param petition the petition
 * @param whole whether the person sees the petition with all its hand-offs
 * @param handOffs the hand-offs the person sees
 */
public record CaseInSight(Petition petition, boolean whole, List<HandOff> handOffs) {

    public CaseAtHand asAWhole() {
        return new CaseAtHand(petition, null);
    }

    /** One of the hand-offs in sight, by its number. */
    public Optional<CaseAtHand> at(int number) {
        return handOffs.stream()
                .filter(handOff -> handOff.number() == number)
                .findFirst()
                .map(handOff -> new CaseAtHand(petition, handOff));
    }
}
