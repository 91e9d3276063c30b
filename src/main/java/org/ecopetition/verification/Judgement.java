package org.ecopetition.verification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A measurement held against its limit.
 *
 * @param margin for noise the difference to the limit in dB, else the multiple {@code (value − limit) / limit}; positive above
 *     the limit
 */
record Judgement(
        Outcome outcome, @Nullable Limit limit, @Nullable BigDecimal margin) {

    /** Judges a value; sound levels are rounded to whole dB before they are compared, equality passes. */
    static Judgement of(MeasuredItem item, BigDecimal value, Limit limit) {
        BigDecimal compared = item.isNoise() ? value.setScale(0, RoundingMode.HALF_UP) : value;
        BigDecimal above = compared.subtract(limit.value());
        BigDecimal margin = item.isNoise() ? above : above.divide(limit.value(), 4, RoundingMode.HALF_UP);
        return new Judgement(above.signum() > 0 ? Outcome.EXCEEDED : Outcome.WITHIN, limit, margin);
    }
}
