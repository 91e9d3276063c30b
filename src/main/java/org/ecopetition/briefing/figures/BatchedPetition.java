package org.ecopetition.briefing.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A petition as the list of a batch shows it.
 *
 * @param regionCode its region as typed
 * @param handOffs how many hand-offs it was split into
 * @param repeat whether it repeats an earlier one
 * @param withdrawn whether it was struck off the count since (核减)
 */
public record BatchedPetition(
        String caseNumber,
        @Nullable String regionCode,
        @Nullable String place,
        Instant handedOffAt,
        int handOffs,
        boolean keyItem,
        boolean repeat,
        boolean withdrawn) {}
