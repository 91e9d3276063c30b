package org.ecopetition.briefing.figures;

import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Classification;
import org.jspecify.annotations.Nullable;

/**
 * A petition as it is counted over a stretch of time.
 *
 * @param classification none while nobody has said what it is
 * @param types codes of its pollution types, each once, parted by commas; empty until classified
 * @param repeat whether it is about the matter of an earlier one
 * @param reconstructed whether a first value was not kept and is taken from what stands today
 */
record CountedPetition(
        String caseNumber,
        String programme,
        Channel channel,
        @Nullable Classification classification,
        Standing standing,
        boolean keyItem,
        boolean repeat,
        @Nullable String regionCode,
        String types,
        boolean reconstructed) {

    /** For whoever counts its hand-offs it is withdrawn or not. */
    CountedPetition whileHandedOff() {
        return new CountedPetition(
                caseNumber,
                programme,
                channel,
                classification,
                standing == Standing.WITHDRAWN ? standing : Standing.OPEN,
                keyItem,
                repeat,
                regionCode,
                types,
                reconstructed);
    }
}
