package org.ecopetition.verification;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.ecopetition.petition.Refusal;
import org.ecopetition.verification.limit.MeasuringUnit;
import org.ecopetition.verification.limit.PrintedResult;
import org.ecopetition.verification.limit.Reading;
import org.ecopetition.verification.limit.Reading.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a report prints of one measurement, as it was typed (报告原文).
 *
 * @param value the result: a figure, a range, a bound or a word, perhaps with its unit
 * @param unit its unit, where it stands apart; none for the unit of the item
 * @param passed the report only says that the limit is kept
 * @param limit of a permit, approval or local standard, perhaps with its unit; else in the unit of the value
 * @param limitBasis the document that sets it
 */
public record PrintedMeasurement(
        @Nullable String value,
        @Nullable String unit,
        boolean passed,
        @Nullable String limit,
        @Nullable String limitBasis) {

    /**
     * The same in the unit in which an item is judged.
     *
     * @param reading none where nothing is printed
     * @param unit in which it is judged
     * @param asMeasured the result as it was typed, with its unit
     */
    record InOneUnit(
            @Nullable Reading reading,
            String unit,
            @Nullable String asMeasured,
            @Nullable OwnLimit ownLimit) {}

    /**
     * Reads it.
     *
     * @param itemUnit in which the item is judged; none for an item that the table of limits does not know
     * @param point named in a refusal
     * @throws Refusal when a number can be read in two ways or not at all, or a unit does not convert
     */
    InOneUnit in(@Nullable String itemUnit, String point) {
        String named = Objects.requireNonNullElse(unit, "").strip();
        PrintedResult result = value == null || value.isBlank() ? null : result(value, named, itemUnit, point);
        String printed = result == null || result.unit().isEmpty() ? named : result.unit();
        mustAgree(named, printed, point);
        String judged = itemUnit == null ? printed : itemUnit;
        Reading reading = result == null ? null : converted(result.reading(), printed, judged, point);
        return new InOneUnit(
                reading == null && passed ? Reading.word(Kind.PASSED) : reading,
                judged,
                result == null || value == null ? null : asTyped(value, result.unit(), named),
                ownLimit(printed, judged, point));
    }

    private static PrintedResult result(String value, String named, @Nullable String itemUnit, String point) {
        String usual = itemUnit == null ? "" : itemUnit;
        return PrintedResult.read(value, named.isEmpty() ? usual : named)
                .orElseThrow(() -> new Refusal("verification.value-unreadable", point, value));
    }

    private static void mustAgree(String named, String printed, String point) {
        if (!named.isEmpty() && !MeasuringUnit.of(named).isSpelledLike(MeasuringUnit.of(printed))) {
            throw new Refusal("verification.two-units", point, named, printed);
        }
    }

    private @Nullable OwnLimit ownLimit(String printed, String judged, String point) {
        if (limit == null || limit.isBlank()) {
            return limitBasis == null ? null : new OwnLimit(null, limitBasis, null);
        }
        PrintedResult result = PrintedResult.read(limit, "")
                .filter(one ->
                        one.reading().kind() == Kind.FIGURE || one.reading().kind() == Kind.AT_MOST)
                .orElseThrow(() -> new Refusal("verification.limit-unreadable", point, limit));
        String from = result.unit().isEmpty() ? printed : result.unit();
        Reading converted = converted(result.reading(), from, judged, point);
        BigDecimal figure = Objects.requireNonNull(converted.to());
        return new OwnLimit(figure, Objects.requireNonNullElse(limitBasis, ""), asTyped(limit, result.unit(), printed));
    }

    private static Reading converted(Reading reading, String from, String to, String point) {
        if (from.isEmpty() || from.equals(to)) {
            return reading;
        }
        MeasuringUnit target = MeasuringUnit.of(to);
        MeasuringUnit source = MeasuringUnit.of(from);
        return Optional.of(reading)
                .filter(one -> one.hasFigure()
                        || source.converted(BigDecimal.ONE, target).isPresent())
                .flatMap(one -> one.in(number -> source.converted(number, target)))
                .orElseThrow(() -> new Refusal("verification.unit-not-convertible", point, from, to));
    }

    private static String asTyped(String text, String behind, String named) {
        return behind.isEmpty() && !named.isEmpty() ? text.strip() + " " + named : text.strip();
    }
}
