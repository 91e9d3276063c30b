package org.ecopetition.verification;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A measurement held against its limit.
 *
 * @param margin how far it is beyond the limit, see {@link Limit#margin}
 */
record Judgement(
        Outcome outcome, @Nullable Limit limit, @Nullable BigDecimal margin) {

    static Judgement of(BigDecimal value, Limit limit) {
        if (!limit.decides()) {
            return new Judgement(Outcome.UNDECIDED, limit, null);
        }
        return new Judgement(limit.isKeptBy(value) ? Outcome.WITHIN : Outcome.EXCEEDED, limit, limit.margin(value));
    }

    /** Whether two judgements say the same, however many noughts stand behind their figures. */
    boolean saysTheSame(
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
