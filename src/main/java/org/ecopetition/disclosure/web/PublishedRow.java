package org.ecopetition.disclosure.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.ecopetition.disclosure.DisclosedMeasurement;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;

/** A published row for programs, under the names of the public table's columns. */
record PublishedRow(
        String caseNumber,
        @Nullable String handOff,
        @Nullable Integer batch,
        String problem,
        String region,
        String unit,
        List<String> types,
        String findings,
        String verdict,
        String measures,
        String closingState,
        String accountability,
        @Nullable Instant publishedAt,
        @Nullable LocalDate publicityFrom,
        @Nullable LocalDate publicityTo,
        @Nullable List<Measured> measurements,
        String rawNumber,
        String goal,
        int version,
        @Nullable Instant correctedAt,
        @Nullable String correction,
        @Nullable LocalDate writtenOffOn,
        @Nullable String original) {

    /**
     * A measured value beside its limit; without a value the report only says that the limit is kept.
     *
     * @param value the figure, of a range the worse end; none for bounds and words, see {@code reading}
     * @param reading FIGURE, RANGE, BELOW, AT_MOST, ABOVE, AT_LEAST, NOT_DETECTED, PASSED or EXCEEDED
     * @param readingFrom the lowest the report says it may be, in {@code unit}
     * @param readingTo the highest the report says it may be, in {@code unit}
     * @param asMeasured the result as the report gives it, where it was converted
     * @param margin how far beyond the limit, negative within it: dB for sound levels, else the multiple (C - L) / L
     */
    record Measured(
            String phase,
            int allegation,
            String item,
            String point,
            @Nullable LocalDate measuredOn,
            @Nullable String zone,
            @Nullable String period,
            @Nullable BigDecimal value,
            @Nullable BigDecimal limit,
            String unit,
            String outcome,
            @Nullable String standard,
            @Nullable String circumstance,
            @Nullable BigDecimal lowerLimit,
            @Nullable String direction,
            @Nullable BigDecimal margin,
            @Nullable String clause,
            @Nullable String reading,
            @Nullable BigDecimal readingFrom,
            @Nullable BigDecimal readingTo,
            @Nullable String asMeasured) {

        static Measured of(DisclosedMeasurement measured) {
            return new Measured(
                    measured.phase().name(),
                    measured.allegation(),
                    measured.item(),
                    measured.point(),
                    measured.measuredOn().orElse(null),
                    measured.zone().orElse(null),
                    measured.period().map(Enum::name).orElse(null),
                    measured.value().orElse(null),
                    measured.limit().orElse(null),
                    measured.unit(),
                    measured.outcome().name(),
                    measured.standard().orElse(null),
                    measured.circumstance().orElse(null),
                    measured.lowerLimit().orElse(null),
                    measured.direction().map(Enum::name).orElse(null),
                    measured.margin().orElse(null),
                    measured.clause().orElse(null),
                    measured.readingKind().map(Enum::name).orElse(null),
                    measured.readingFrom().orElse(null),
                    measured.readingTo().orElse(null),
                    measured.asMeasured().orElse(null));
        }
    }

    /** The day in China. */
    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneId.of("Asia/Shanghai"));
    }

    /** A row as the list holds it. */
    static PublishedRow of(Disclosure row) {
        return of(row, null);
    }

    /** A row with everything measured. */
    static PublishedRow withMeasurements(Disclosure row) {
        return of(row, row.measurements().stream().map(Measured::of).toList());
    }

    private static PublishedRow of(Disclosure row, @Nullable List<Measured> measurements) {
        return new PublishedRow(
                row.caseNumber().value(),
                row.handOffIfAny().map(HandOffKey::value).orElse(null),
                row.batchNumber().orElse(null),
                row.problem(),
                row.regionName(),
                row.unitName(),
                row.types().stream().map(Enum::name).toList(),
                row.findings(),
                row.verdict().name(),
                row.measures(),
                row.closingState().name(),
                row.accountability(),
                row.publishedAt().orElse(null),
                row.publicityFrom().orElse(null),
                row.publicityTo().orElse(null),
                measurements,
                row.rawNumber(),
                row.goal(),
                row.version(),
                row.correctedAt().orElse(null),
                row.correctionReason().orElse(null),
                row.writtenOffOn().orElse(null),
                row.original().map(CaseNumber::value).orElse(null));
    }
}
