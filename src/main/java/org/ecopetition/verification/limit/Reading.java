package org.ecopetition.verification.limit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a report gives as the result of a measurement (监测结果): a figure, a range, a bound, or a word alone.
 *
 * @param from the lowest it says the value may be; none without one
 * @param to the highest it says the value may be; none without one, and the same as {@code from} for a figure
 * @param beyond how far beyond the limit the report itself says it is, where it says nothing else: dB or the multiple
 */
@Embeddable
public record Reading(
        @Enumerated(EnumType.STRING) @Column(name = "reading_kind")
        Kind kind,

        @Column(name = "reading_from") @Nullable BigDecimal from,
        @Column(name = "reading_to") @Nullable BigDecimal to,
        @Column(name = "reading_beyond") @Nullable BigDecimal beyond) {

    /** What kind of result it is. */
    public enum Kind {
        /** 56.3. */
        FIGURE,
        /** 48～60: several readings, of which the worse one counts. */
        RANGE,
        /** ＜0.05, also 0.05L of a laboratory: below the least that its method finds. */
        BELOW,
        /** ≤0.05. */
        AT_MOST,
        /** ＞24000. */
        ABOVE,
        /** ≥24000. */
        AT_LEAST,
        /** 未检出. */
        NOT_DETECTED,
        /** 达标 without a figure. */
        PASSED,
        /** 超标 without a figure. */
        EXCEEDED
    }

    public Reading {
        from = from == null ? null : Figure.stripped(from);
        to = to == null ? null : Figure.stripped(to);
        beyond = beyond == null ? null : Figure.stripped(beyond);
    }

    public static Reading figure(BigDecimal value) {
        return new Reading(Kind.FIGURE, value, value, null);
    }

    public static Reading word(Kind kind) {
        return new Reading(kind, null, null, null);
    }

    /** The figure it was measured as, for a range the worse end of it; none for bounds and words. */
    public @Nullable BigDecimal value(@Nullable Direction direction) {
        return switch (kind) {
            case FIGURE, RANGE -> direction == Direction.MIN ? from : to;
            default -> null;
        };
    }

    /** Whether any end of it lies below nought. */
    public boolean isNegative() {
        return (from != null && from.signum() < 0) || (to != null && to.signum() < 0);
    }

    /** The same with its figures in another unit; none where one cannot be converted. */
    public Optional<Reading> in(Function<BigDecimal, Optional<BigDecimal>> conversion) {
        Optional<BigDecimal> lower = Optional.ofNullable(from).flatMap(conversion);
        Optional<BigDecimal> upper = Optional.ofNullable(to).flatMap(conversion);
        boolean whole = lower.isPresent() == (from != null) && upper.isPresent() == (to != null);
        return whole
                ? Optional.of(new Reading(kind, lower.orElse(null), upper.orElse(null), beyond))
                : Optional.empty();
    }

    /** The lower end as printed, or "". */
    public String lower() {
        return from == null ? "" : from.toPlainString();
    }

    /** The upper end as printed, or "". */
    public String upper() {
        return to == null ? "" : to.toPlainString();
    }

    /** Whether it holds a figure, which needs a unit. */
    public boolean hasFigure() {
        return from != null || to != null;
    }

    /** Whether it says what was found, and not only that a limit is kept or exceeded. */
    public boolean saysWhatWasFound() {
        return kind != Kind.PASSED && kind != Kind.EXCEEDED;
    }
}
