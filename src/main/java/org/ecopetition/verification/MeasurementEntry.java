package org.ecopetition.verification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.ecopetition.petition.Refusal;
import org.ecopetition.verification.limit.MeasuringUnit;
import org.ecopetition.verification.limit.Reading;
import org.ecopetition.verification.limit.Reading.Kind;
import org.ecopetition.verification.limit.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A measurement as the officer enters it.
 *
 * @param allegation number of the allegation it belongs to
 * @param reading in the unit of the item; none where the report gives no result
 * @param asMeasured the result as it was typed, with its unit
 * @param valid false when the source was not under normal load
 * @param ownUnit in which an item is measured that the table of limits does not know; none for those it knows
 * @param ownLimit the limit of a permit, approval or local standard, where one binds the source
 */
public record MeasurementEntry(
        int allegation,
        Rule rule,
        String point,
        @Nullable Instant at,
        @Nullable Reading reading,
        @Nullable String asMeasured,
        boolean valid,
        @JsonUnwrapped TestReport source,
        @Nullable String ownUnit,
        @Nullable OwnLimit ownLimit) {

    /**
     * The report that a measurement is taken from (监测报告).
     *
     * @param report its number
     */
    public record TestReport(
            @Nullable String laboratory, @Nullable String report) {}

    /** A figure in the unit of the item, or the word that the limit is kept, held against the table of limits. */
    public MeasurementEntry(
            int allegation,
            Rule rule,
            String point,
            @Nullable Instant at,
            @Nullable BigDecimal value,
            boolean passed,
            boolean valid,
            @Nullable String laboratory,
            @Nullable String report) {
        this(
                allegation,
                rule,
                point,
                at,
                reading(value, passed),
                null,
                valid,
                new TestReport(laboratory, report),
                null,
                null);
    }

    /**
     * A measurement as its report prints it.
     *
     * @param itemUnit in which the table of limits judges the item; none where it does not know it
     * @throws Refusal when a number can be read in two ways or not at all, or a unit does not convert
     */
    public static MeasurementEntry printed(
            int allegation,
            Rule rule,
            String point,
            @Nullable Instant at,
            PrintedMeasurement printed,
            boolean valid,
            @Nullable String laboratory,
            @Nullable String report,
            @Nullable String itemUnit) {
        PrintedMeasurement.InOneUnit read = printed.in(itemUnit, point);
        return new MeasurementEntry(
                allegation,
                rule,
                point,
                at,
                read.reading(),
                read.asMeasured(),
                valid,
                new TestReport(laboratory, report),
                itemUnit == null ? read.unit() : null,
                read.ownLimit());
    }

    /** Whether the table of limits has no row for its item, so that its name and unit are the officer's own. */
    boolean isOfOwnItem() {
        return ownUnit != null;
    }

    /**
     * The same measurement in the unit of an earlier one and held against what that was held against, where it names no unit
     * and no limit itself.
     *
     * @throws Refusal when its unit does not convert into that of the earlier one
     */
    MeasurementEntry like(Measurement earlier) {
        boolean otherUnit = ownUnit != null && !ownUnit.isEmpty() && !ownUnit.equals(earlier.unit());
        return new MeasurementEntry(
                allegation,
                rule,
                point,
                at,
                otherUnit && reading != null ? converted(reading, earlier) : reading,
                asMeasured,
                valid,
                source,
                ownUnit == null ? null : earlier.unit(),
                ownLimit == null ? earlier.ownLimit() : otherUnit ? converted(ownLimit, earlier) : ownLimit);
    }

    private Reading converted(Reading original, Measurement earlier) {
        String unit = Objects.requireNonNull(ownUnit);
        MeasuringUnit from = MeasuringUnit.of(unit);
        MeasuringUnit to = MeasuringUnit.of(earlier.unit());
        return original.in(number -> from.converted(number, to))
                .orElseThrow(() -> new Refusal("verification.unit-not-convertible", point, unit, earlier.unit()));
    }

    private OwnLimit converted(OwnLimit original, Measurement earlier) {
        BigDecimal figure = original.limitValue();
        return figure == null
                ? original
                : new OwnLimit(
                        converted(Reading.figure(figure), earlier).to(),
                        original.limitBasis(),
                        original.limitAsGiven());
    }

    private static @Nullable Reading reading(@Nullable BigDecimal value, boolean passed) {
        if (value != null) {
            return Reading.figure(value);
        }
        return passed ? Reading.word(Kind.PASSED) : null;
    }
}
