package org.ecopetition.verification;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A measurement as the officer enters it.
 *
 * @param allegation number of the allegation it belongs to
 * @param value in the unit of the item; none when the report only says "below the limit"
 * @param passed the report says "below the limit" and gives no value
 * @param valid false when the source was not under normal load
 * @param ownUnit in which an item is measured that the table of limits does not know; none for those it knows
 * @param ownLimit the limit of a permit, approval or local standard, where one binds the source
 */
public record Measured(
        int allegation,
        Rule rule,
        String point,
        @Nullable Instant at,
        @Nullable BigDecimal value,
        boolean passed,
        boolean valid,
        @Nullable String laboratory,
        @Nullable String report,
        @Nullable String ownUnit,
        @Nullable OwnLimit ownLimit) {

    /** A measurement of an item of the table of limits, held against that table. */
    public Measured(
            int allegation,
            Rule rule,
            String point,
            @Nullable Instant at,
            @Nullable BigDecimal value,
            boolean passed,
            boolean valid,
            @Nullable String laboratory,
            @Nullable String report) {
        this(allegation, rule, point, at, value, passed, valid, laboratory, report, null, null);
    }

    /** Whether the table of limits has no row for its item, so that its name and unit are the officer's own. */
    boolean isOfOwnItem() {
        return ownUnit != null;
    }

    /**
     * The same measurement in the unit of an earlier one and held against what that was held against, where it names no unit
     * and no limit itself.
     */
    Measured like(Measurement earlier) {
        return new Measured(
                allegation,
                rule,
                point,
                at,
                value,
                passed,
                valid,
                laboratory,
                report,
                ownUnit != null && ownUnit.isEmpty() ? earlier.unit() : ownUnit,
                ownLimit == null ? earlier.ownLimit().orElse(null) : ownLimit);
    }
}
