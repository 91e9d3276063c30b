package org.ecopetition.verification.limit;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A measurement held against its limit.
 *
 * @param margin how far it is beyond the limit, see {@link Limit#margin}
 */
public record Judgement(
        Outcome outcome, @Nullable Limit limit, @Nullable BigDecimal margin) {

    public static Judgement of(BigDecimal value, Limit limit) {
        if (!limit.decides()) {
            return new Judgement(Outcome.UNDECIDED, limit, null);
        }
        return new Judgement(limit.isKeptBy(value) ? Outcome.WITHIN : Outcome.EXCEEDED, limit, limit.margin(value));
    }

    /** What a report says, held against the limit; without one a person decides, unless the report itself says 超标 or 达标. */
    public static Judgement of(Reading reading, @Nullable Limit limit) {
        if (limit != null && !limit.decides() && reading.kind() != Reading.Kind.EXCEEDED) {
            return new Judgement(Outcome.UNDECIDED, limit, null);
        }
        if (reading.kind() == Reading.Kind.PASSED) {
            return new Judgement(Outcome.PASSED_WITHOUT_VALUE, limit, null);
        }
        if (reading.kind() == Reading.Kind.EXCEEDED) {
            return new Judgement(Outcome.EXCEEDED, limit, reading.beyond());
        }
        if (limit == null) {
            return new Judgement(Outcome.NO_LIMIT, null, null);
        }
        return switch (reading.kind()) {
            case FIGURE -> of(Objects.requireNonNull(reading.to()), limit);
            case RANGE -> ofRange(Objects.requireNonNull(reading.from()), Objects.requireNonNull(reading.to()), limit);
            default -> new Judgement(limit.outcomeOf(reading), limit, null);
        };
    }

    /** By its worse end: the lower one where a value must not fall below its limit, either where it lies between two. */
    private static Judgement ofRange(BigDecimal from, BigDecimal to, Limit limit) {
        Judgement lower = of(from, limit);
        boolean lowerCounts = limit.direction() == Direction.MIN
                || (limit.direction() == Direction.BETWEEN && lower.outcome() == Outcome.EXCEEDED);
        return lowerCounts ? lower : of(to, limit);
    }

    /** Whether two judgements say the same, however many noughts stand behind their figures. */
    public boolean saysTheSame(
            @Nullable Outcome otherOutcome, @Nullable BigDecimal otherLimit, @Nullable BigDecimal otherMargin) {
        return outcome == otherOutcome
                && same(limit == null ? null : limit.value(), otherLimit)
                && same(margin, otherMargin);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
