package org.ecopetition.verification.limit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The limit value of one rule.
 *
 * @param value in {@code unit}; the upper one of {@link Direction#BETWEEN}
 * @param lowest the lower one of {@link Direction#BETWEEN}, else none
 * @param standard number and edition, for example {@code GB 3096-2008}
 * @param clause table or clause of the standard
 * @param confirmed whether a source confirms the value or an expert still has to
 * @param decides whether anything may be judged by it; if not, it is the value of before, shown while the new one is unknown
 * @param tableVersion name and version of the decision table it comes from, for example {@code environmental-limits v3}
 */
public record Limit(
        BigDecimal value,
        @Nullable BigDecimal lowest,
        Direction direction,
        String unit,
        String standard,
        String clause,
        boolean confirmed,
        boolean decides,
        String tableVersion) {

    private static final int PUBLISHED_DECIMALS = 2;

    /** Whether a limit can have this value: above nought, for potentials and temperatures any. */
    public static boolean isPossible(BigDecimal value, String unit) {
        return value.signum() > 0 || MeasuringUnit.of(unit).goesBelowNought();
    }

    /** Sound levels are compared in whole dB and told apart as a difference. */
    boolean isSoundLevel() {
        return unit.startsWith("dB");
    }

    /** Rounded as it is compared: sound levels to whole dB, half up, everything else as it is. */
    BigDecimal compared(BigDecimal measured) {
        return isSoundLevel() ? measured.setScale(0, RoundingMode.HALF_UP) : measured;
    }

    boolean isKeptBy(BigDecimal measured) {
        BigDecimal compared = compared(measured);
        return switch (direction) {
            case MAX -> compared.compareTo(value) <= 0;
            case MIN -> compared.compareTo(value) >= 0;
            case BETWEEN -> compared.compareTo(value) <= 0 && (lowest == null || compared.compareTo(lowest) >= 0);
        };
    }

    /**
     * What a bound or 未检出 says: only what must lie on one side of the limit is decided.
     *
     * @return {@link Outcome#UNDECIDED} where the value may lie on either side
     */
    Outcome outcomeOf(Reading bound) {
        return switch (bound.kind()) {
            case BELOW, AT_MOST -> below(Objects.requireNonNull(bound.to()), bound.kind() == Reading.Kind.BELOW);
            case ABOVE, AT_LEAST -> above(Objects.requireNonNull(bound.from()), bound.kind() == Reading.Kind.ABOVE);
            default -> direction == Direction.MAX ? Outcome.WITHIN : Outcome.UNDECIDED;
        };
    }

    private Outcome below(BigDecimal highest, boolean strictly) {
        if (direction == Direction.MAX) {
            return isKeptBy(highest) ? Outcome.WITHIN : Outcome.UNDECIDED;
        }
        BigDecimal least = direction == Direction.BETWEEN ? lowest : value;
        return least != null && isOver(least, highest, strictly) ? Outcome.EXCEEDED : Outcome.UNDECIDED;
    }

    private Outcome above(BigDecimal least, boolean strictly) {
        if (direction == Direction.MIN) {
            return isKeptBy(least) ? Outcome.WITHIN : Outcome.UNDECIDED;
        }
        return isOver(compared(least), value, strictly && isCompared(least)) ? Outcome.EXCEEDED : Outcome.UNDECIDED;
    }

    /** Whether something above the one (or at least it, if not strictly) is above the other. */
    private static boolean isOver(BigDecimal bound, BigDecimal other, boolean strictly) {
        return strictly ? bound.compareTo(other) >= 0 : bound.compareTo(other) > 0;
    }

    /** Whether comparing does not round it. */
    private boolean isCompared(BigDecimal measured) {
        return compared(measured).compareTo(measured) == 0;
    }

    /**
     * How far a value is beyond the limit, positive beyond it: dB for sound levels, else the multiple {@code (C − L) / L},
     * for a {@link Direction#MIN} limit {@code (L − C) / L}; none for {@link Direction#BETWEEN} and
     * where nought is a convention, as of potentials.
     */
    @Nullable
    BigDecimal margin(BigDecimal measured) {
        if (direction == Direction.BETWEEN || MeasuringUnit.of(unit).goesBelowNought()) {
            return null;
        }
        BigDecimal above = compared(measured).subtract(value);
        BigDecimal beyond = direction == Direction.MIN ? above.negate() : above;
        return isSoundLevel() ? beyond : published(beyond);
    }

    /**
     * Rounded half up to two decimals, as the public tables print it (66.4 against 30 is 1.21); what would read 0 and is not
     * keeps its first figure.
     */
    private BigDecimal published(BigDecimal beyond) {
        return Excess.multiple(beyond, value, PUBLISHED_DECIMALS);
    }
}
