package org.ecopetition.casework.web;

import java.time.Duration;
import java.time.Instant;

/**
 * How far away a deadline is, in the unit people count in: hours within two days, days beyond.
 *
 * @param amount whole hours or days, never negative
 * @param inHours whether it counts hours
 * @param over whether the deadline has passed
 */
record TimeLeft(long amount, boolean inHours, boolean over) {

    private static final Duration NEAR = Duration.ofDays(2);

    static TimeLeft until(Instant deadline, Instant now) {
        Duration distance = Duration.between(now, deadline).abs();
        boolean inHours = distance.compareTo(NEAR) < 0;
        return new TimeLeft(inHours ? distance.toHours() : distance.toDays(), inHours, deadline.isBefore(now));
    }

    public boolean isNear() {
        return !over && inHours;
    }

    /** The message that says it, to be filled with the amount. */
    public String message() {
        return "case.%s.%s".formatted(over ? "over" : "left", inHours ? "hours" : "days");
    }
}
