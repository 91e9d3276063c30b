package org.ecopetition.verification;

import org.jspecify.annotations.Nullable;

/**
 * Which limit a value is held against.
 *
 * @param zone acoustic functional zone, for noise
 * @param period part of the day, for noise
 */
public record Rule(
        MeasuredItem item, @Nullable String zone, @Nullable Period period) {}
