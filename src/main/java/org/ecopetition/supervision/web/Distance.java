package org.ecopetition.supervision.web;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a deadline is away, in the words of the trade (超期 2 天): hours within a day, whole days beyond.
 *
 * @param amount whole hours or days, never negative
 */
record Distance(long amount, boolean inHours, boolean over) {

    static Distance between(Instant now, Instant deadline) {
        Duration distance = Duration.between(now, deadline).abs();
        boolean inHours = distance.compareTo(Duration.ofDays(1)) < 0;
        return new Distance(inHours ? distance.toHours() : distance.toDays(), inHours, deadline.isBefore(now));
    }

    /** The message that says it, to be filled with the amount. */
    public String message() {
        String unit = inHours ? (amount == 0 ? "now" : "hours") : "days";
        return "watch.%s.%s".formatted(over ? "over" : "left", unit);
    }
}
