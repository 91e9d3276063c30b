package org.ecopetition.casework;

import java.util.Optional;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.petition.Petition;
import org.jspecify.annotations.Nullable;

/**
 * What a case action is about.
 *
 * @param petition the petition
 * @param handOff the one hand-off it is about, or nothing for an action on the whole petition
 */
public record CaseAtHand(Petition petition, @Nullable HandOff handOff) {

    /** The hand-off of an action that is about one. */
    public HandOff theHandOff() {
        return Optional.ofNullable(handOff).orElseThrow();
    }
}
