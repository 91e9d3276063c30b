package org.ecopetition.frontdoor;

import java.time.Duration;

/**
 * Some times are free, and each wait behind them doubles the one before.
 *
 * @param free how many times cost no wait
 * @param longest no wait is longer
 * @param within how long after the last time all is forgotten
 */
public record DoublingPace(int free, Duration longest, Duration within) implements SenderPace {

    @Override
    public Duration waitAfter(int times) {
        int beyond = times - free;
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(beyond, 30));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    @Override
    public boolean countsFromLast() {
        return true;
    }
}
