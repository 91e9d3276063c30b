package org.ecopetition.briefing.figures.counting;

import org.ecopetition.frontdoor.Sha256;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.classification.Classification;
import org.jspecify.annotations.Nullable;

/**
 * A petition as it is counted over a stretch of time.
 *
 * @param classification none while nobody has said what it is
 * @param types codes of its pollution types, each once, parted by commas; empty until classified
 * @param again what petitioners said again
 * @param reconstructed whether a first value was not kept and is taken from what stands today
 */
record CountedPetition(
        String caseNumber,
        String programme,
        Channel channel,
        @Nullable Classification classification,
        Standing standing,
        boolean keyItem,
        SaidAgain again,
        Place place,
        String types,
        boolean reconstructed) {

    /**
     * What petitioners said again about a matter that was handled before.
     *
     * @param repeat whether the petition is about the matter of an earlier one
     * @param notSatisfied whether it complains about the answer to the earlier one, too
     * @param notSolved whether its petitioner said after its own answer that the problem is not solved
     */
    record SaidAgain(boolean repeat, boolean notSatisfied, boolean notSolved) {}

    /**
     * Where a petition complains of.
     *
     * @param name in the words of the case
     */
    record Place(@Nullable String regionCode, @Nullable String name) {

        /** Tells it from others by region and name: the first 64 bits of their hash; none where it has no name. */
        @Nullable
        Long key() {
            return name == null
                    ? null
                    : (Long) Long.parseUnsignedLong(
                            Sha256.of(regionCode + "\n" + name).substring(0, 16), 16);
        }
    }

    boolean repeat() {
        return again.repeat();
    }

    /** For whoever counts its hand-offs it is withdrawn or not, a repeat or not; its place is of no account. */
    CountedPetition whileHandedOff() {
        return new CountedPetition(
                caseNumber,
                programme,
                channel,
                classification,
                standing == Standing.WITHDRAWN ? standing : Standing.OPEN,
                keyItem,
                new SaidAgain(repeat(), false, false),
                new Place(place.regionCode(), null),
                types,
                reconstructed);
    }
}
