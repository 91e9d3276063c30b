package org.ecopetition.briefing.figures.counting;

import java.time.Instant;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A hand-off as it is counted over a stretch of time.
 *
 * @param key key of the hand-off
 * @param unit id of the lead unit
 * @param regionCode region of the place that it is about
 * @param types codes of the pollution types of its allegations, each once, parted by commas
 * @param first whether it stands for its petition where petitions are counted: the first that counts
 */
record CountedHandOff(
        String key,
        CountedPetition petition,
        Batches batches,
        String unit,
        @Nullable String regionCode,
        String types,
        boolean first,
        Receipt receipt,
        Progress progress) {

    /**
     * The batch it went out with.
     *
     * @param upper the inspection team's number
     * @param own our own
     * @param first whether it stands for its petition where petitions of the batch are counted
     */
    record Batches(@Nullable Integer upper, @Nullable Integer own, boolean first) {}

    /**
     * How it was taken in by its unit.
     *
     * @param signedAt none until the unit has signed, and again once another unit has it
     * @param returned whether a return waits for its ruling
     */
    record Receipt(Instant due, @Nullable Instant signedAt, boolean returned) {}

    /**
     * How far it has come.
     *
     * @param feedbackDue the deadline in force when it was reported, or the one in force now
     * @param reportedAt none until the unit has given its feedback, and again after it was sent back
     * @param publicSatisfied what the latest acceptance on site said of the people; none before one
     */
    record Progress(
            Instant handedOffAt,
            Instant feedbackDue,
            @Nullable Instant reportedAt,
            @Nullable Verdict verdict,
            @Nullable ClosingState closingState,
            boolean writtenOff,
            @Nullable Boolean publicSatisfied) {}
}
