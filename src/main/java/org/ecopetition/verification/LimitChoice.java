package org.ecopetition.verification;

import org.jspecify.annotations.Nullable;

/**
 * A combination that the table of limits has a row for.
 *
 * @param unit in which the item is measured
 * @param standard number and edition
 * @param hasFrequency whether the limit depends on the frequency
 */
public record LimitChoice(
        String item,
        @Nullable String zone,
        @Nullable Period period,
        @Nullable String circumstance,
        boolean hasFrequency,
        String unit,
        String standard) {}
