package org.ecopetition.briefing.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was handed off in one batch, or in a whole programme, as of an instant: the raw count and, beside it, the decomposed
 * one (交办N件，分解后交办M件).
 *
 * @param upper the inspection team's number of the batch
 * @param own our number of the batch
 * @param firstHandedOffAt business time of the first hand-off
 * @param lastHandedOffAt business time of the last hand-off
 * @param petitions petitions that were handed off: the raw count, withdrawn ones included
 * @param handOffs the hand-offs they were split into: the decomposed count
 * @param keyItems key items (重点件) among the petitions
 * @param repeats petitions among them that repeat an earlier one
 * @param withdrawn petitions among them that were struck off the count since (核减)
 */
public record BatchCount(
        @Nullable Integer upper,
        @Nullable Integer own,
        @Nullable Instant firstHandedOffAt,
        @Nullable Instant lastHandedOffAt,
        int petitions,
        int handOffs,
        int keyItems,
        int repeats,
        int withdrawn) {

    /** The petitions that still count. */
    public int remaining() {
        return petitions - withdrawn;
    }
}
