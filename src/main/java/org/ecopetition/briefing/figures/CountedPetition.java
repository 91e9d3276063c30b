package org.ecopetition.briefing.figures;

import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Classification;
import org.jspecify.annotations.Nullable;

/**
 * A petition as it is counted over a stretch of time.
 *
 * @param classification none while nobody has said what it is
 * @param place where it complains of, in the words of the case
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
        @Nullable String regionCode,
        @Nullable String place,
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
                regionCode,
                null,
                types,
                reconstructed);
    }
}
