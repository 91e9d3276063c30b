package org.ecopetition.verification.limit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A combination that the table of limits has a row for.
 *
 * @param unit in which the item is measured
 * @param standard number and edition
 * @param hasFrequency whether the limit depends on the frequency
 * @param validity when the row is in force
 * @param decides whether anything may be judged by the row, see {@link Limit#decides()}
 */
public record LimitChoice(
        String item,
        @Nullable String zone,
        @Nullable Period period,
        @Nullable String circumstance,
        boolean hasFrequency,
        String unit,
        String standard,
        Validity validity,
        boolean decides) {

    /** Whether it may be meant by a rule that names no period. */
    boolean fitsWithoutPeriod(Rule rule, LocalDate day) {
        return item.equals(rule.item())
                && period == null
                && (zone == null || zone.equals(rule.zone()))
                && validity.covers(day);
    }
}
