package org.ecopetition.verification;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The limit that a permit, an approval or a local standard sets for one source (执行限值); it counts instead of the one in the
 * table of limits.
 *
 * @param limitValue in the unit of the measurement, above 0; none where the report names the document alone
 * @param limitBasis the document, for example 排污许可证 or GB 5749-2022, at most 100 characters
 * @param limitAsGiven the limit as it was typed, with its unit; none in records older than this field
 */
public record OwnLimit(
        @Nullable BigDecimal limitValue,
        String limitBasis,
        @Nullable String limitAsGiven) {}
