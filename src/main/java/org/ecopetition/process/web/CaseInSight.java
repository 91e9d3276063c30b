package org.ecopetition.process.web;

import java.util.List;
import java.util.Optional;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.petition.Petition;
import org.ecopetition.process.CaseAtHand;

/**
 * As much of a case as one person may see.
 *
 * @param petition the petition
 * @param whole whether the person sees the petition with all its hand-offs
 * @param handOffs the hand-offs the person sees
 */
record CaseInSight(Petition petition, boolean whole, List<HandOff> handOffs) {

    CaseAtHand asAWhole() {
        return new CaseAtHand(petition, null);
    }

    /** One of the hand-offs in sight, by its number. */
    Optional<CaseAtHand> at(int number) {
        return handOffs.stream()
                .filter(handOff -> handOff.number() == number)
                .findFirst()
                .map(handOff -> new CaseAtHand(petition, handOff));
    }
}
