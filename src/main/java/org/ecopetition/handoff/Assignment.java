package org.ecopetition.handoff;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One hand-off as the coordination group proposes it.
 *
 * @param unit id of the lead unit
 * @param assisting ids of the assisting units
 * @param allegations numbers of the allegations it gets; empty means all, when there is only one hand-off
 * @param instruction what the unit is asked to do, at most 500 characters
 * @param regionCode where the problem lies; where nobody says so, in the lead county, and for a city department where the petition
 *     lies
 * @param place where the problem lies within the region; where nobody says so, the petition's place, if that is in the same region
 */
public record Assignment(
        String unit,
        List<String> assisting,
        Set<Integer> allegations,
        @Nullable String instruction,
        @Nullable String regionCode,
        @Nullable String place) {

    public Assignment {
        assisting = List.copyOf(assisting);
        allegations = Set.copyOf(allegations);
    }

    /** One without assisting units. */
    public Assignment(String unit, Set<Integer> allegations, @Nullable String instruction) {
        this(unit, List.of(), allegations, instruction, null, null);
    }

    /** The assisting units, each once and none that leads. */
    List<String> assistingOthers() {
        return assisting.stream()
                .distinct()
                .filter(other -> !other.equals(unit))
                .toList();
    }

    /** The same about these allegations. */
    Assignment about(Set<Integer> numbers) {
        return new Assignment(unit, assisting, numbers, instruction, regionCode, place);
    }
}
