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
        @Nullable String report) {}
