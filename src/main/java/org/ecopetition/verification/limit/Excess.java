package org.ecopetition.verification.limit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a measured value is beyond its limit, as people say it.
 *
 * @param amount dB or the multiple, above 0
 */
public record Excess(Kind kind, BigDecimal amount) {

    /** What the amount is. */
    public enum Kind {
        /** 超过限值 n dB. */
        DECIBELS,
        /** 超标 n 倍. */
        MULTIPLE,
        /** 低于限值 n 倍, where a value must not fall below its limit. */
        MULTIPLE_BELOW
    }

    /**
     * What the margin of a judgement amounts to, by the unit it was measured in and the side of the limit to keep; none for what
     * does not exceed its limit.
     */
    public static Optional<Excess> of(
            @Nullable Outcome outcome, @Nullable BigDecimal margin, String unit, @Nullable Direction direction) {
        if (outcome != Outcome.EXCEEDED || margin == null) {
            return Optional.empty();
        }
        if (unit.startsWith("dB")) {
            return Optional.of(new Excess(Kind.DECIBELS, margin));
        }
        return Optional.of(new Excess(direction == Direction.MIN ? Kind.MULTIPLE_BELOW : Kind.MULTIPLE, margin));
    }

    /** A multiple with so many decimals, half up; what would read 0 and is not keeps its first figure. */
    public static BigDecimal multiple(BigDecimal beyond, BigDecimal limit, int decimals) {
        BigDecimal multiple = beyond.divide(limit, 2 * decimals + 2, RoundingMode.HALF_UP);
        BigDecimal rounded = multiple.setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() != 0 ? rounded : multiple.round(new MathContext(1, RoundingMode.HALF_UP));
    }

    /** 1.21, neither 1.210000 nor 1.21E+0. */
    public String figure() {
        return amount.stripTrailingZeros().toPlainString();
    }
}
