package org.ecopetition.petition.classification;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.ecopetition.petition.PollutionType;
import org.jspecify.annotations.Nullable;

/**
 * What the coordination group says of a classified petition instead of what was said before.
 *
 * @param regionCode six digits of a region of the city
 * @param place at most 200 characters
 * @param types pollution types by the number of the allegation
 * @param countsFrom from when it counts; from the receipt where absent
 */
public record PetitionCorrection(
        Classification classification,
        boolean keyItem,
        @Nullable String regionCode,
        @Nullable String place,
        Map<Integer, Set<PollutionType>> types,
        @Nullable Instant countsFrom) {

    public PetitionCorrection {
        types = Map.copyOf(types);
    }
}
