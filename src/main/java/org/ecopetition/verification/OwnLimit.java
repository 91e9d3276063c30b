package org.ecopetition.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.ecopetition.verification.limit.Direction;
import org.ecopetition.verification.limit.Figure;
import org.ecopetition.verification.limit.Limit;
import org.ecopetition.verification.limit.PrintedResult;
import org.jspecify.annotations.Nullable;

/**
 * The limit that a permit, an approval or a local standard sets for one source (执行限值); it counts instead of the one in the
 * table of limits.
 *
 * @param limitValue in the unit of the measurement, above 0; none where the report names the document alone
 * @param limitBasis the document, for example 排污许可证 or GB 5749-2022, at most 100 characters
 * @param limitAsGiven the limit as it was typed, with its unit; none in records older than this field
 */
@Embeddable
public record OwnLimit(
        @Column(name = "own_limit") @Nullable BigDecimal limitValue,
        @Column(name = "own_basis") String limitBasis,
        @Nullable String limitAsGiven) {

    /** The same as a limit to be held against, if it gives a figure. */
    @Nullable
    Limit asLimit(Direction side, String unit) {
        return limitValue == null ? null : new Limit(limitValue, null, side, unit, limitBasis, "", true, true, "");
    }

    /** It as it was typed, with its unit, where it was converted. */
    @Nullable
    String asTyped(String unit) {
        return limitAsGiven == null || isTheFigure(limitAsGiven, unit) ? null : limitAsGiven;
    }

    private boolean isTheFigure(String typed, String unit) {
        return Figure.read(typed).isPresent()
                || PrintedResult.read(typed, unit)
                        .map(limit -> limit.reading().value(null))
                        .filter(figure -> limitValue != null && figure.compareTo(limitValue) == 0)
                        .isPresent();
    }
}
