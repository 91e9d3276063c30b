package org.ecopetition.frontdoor;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How often one sender may come through a door within a while.
 *
 * @param most at least 1
 * @param within counted from the first time
 */
public record SenderLimit(@Min(1) int most, @NotNull Duration within) implements SenderPace {

    @Override
    public Duration waitAfter(int times) {
        return times < most ? Duration.ZERO : within;
    }

    @Override
    public boolean countsFromLast() {
        return false;
    }
}
