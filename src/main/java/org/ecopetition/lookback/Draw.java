package org.ecopetition.lookback;

import java.time.Instant;

/**
 * A draw as it was recorded; nothing of it is ever changed or taken away.
 *
 * @param population hand-offs written off in the period
 * @param populationHash fingerprint of their keys
 * @param seed 64 hexadecimal digits from the secure random source of the machine, drawn when the plan was settled
 * @param nth which draw of the same plan it is, counted from 1
 */
public record Draw(
        String id,
        DrawPlan plan,
        int population,
        String populationHash,
        String seed,
        String drawnBy,
        Instant drawnAt,
        int nth,
        Found found) {

    /**
     * What came of it so far.
     *
     * @param sample hand-offs drawn
     * @param looked those of them with a result
     * @param relapsed those of them that relapsed
     */
    public record Found(int sample, int looked, int relapsed) {}
}
