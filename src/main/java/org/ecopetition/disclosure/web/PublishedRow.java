package org.ecopetition.disclosure.web;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecopetition.disclosure.DisclosedMeasurement;
import org.ecopetition.disclosure.Disclosure;
import org.jspecify.annotations.Nullable;

/** A published row for programs, under the names of the public table's columns. */
record PublishedRow(
        @JsonUnwrapped Key key,
        @JsonUnwrapped Result result,
        @JsonUnwrapped Days days,
        @Nullable List<Measured> measurements,
        String rawNumber,
        String goal,
        @JsonUnwrapped Edition edition,
        @Nullable LocalDate writtenOffOn,
        @Nullable String original) {

    /** What the row is about. */
    record Key(
            String caseNumber,
            @Nullable String handOff,
            @Nullable Integer batch) {}

    /** What was complained of, and what came of it. */
    record Result(
            String problem,
            String region,
            String unit,
            List<String> types,
            String findings,
            String verdict,
            String measures,
            String closingState,
            String accountability) {}

    /** When it was published, and how long anybody may object. */
    record Days(
            @Nullable Instant publishedAt,
            @Nullable LocalDate publicityFrom,
            @Nullable LocalDate publicityTo) {}

    /** Which version of the row it is, and what was put right. */
    record Edition(
            int version,
            @Nullable Instant correctedAt,
            @Nullable String correction) {}

    /** A measured value beside its limit; without a value the report only says that the limit is kept. */
    record Measured(
            @JsonUnwrapped Sample sample,
            @JsonUnwrapped Judged judged,
            @JsonUnwrapped Reported reported) {

        /** What was measured, where and when. */
        record Sample(
                String phase,
                int allegation,
                String item,
                String point,
                @Nullable LocalDate measuredOn,
                @Nullable String zone,
                @Nullable String period) {}

        /**
         * The value and what it is held against.
         *
         * @param value the figure, of a range the worse end; none for bounds and words, see {@code reading}
         * @param margin how far beyond the limit, negative within it: dB for sound levels, else the multiple (C - L) / L
         */
        record Judged(
                @Nullable BigDecimal value,
                @Nullable BigDecimal limit,
                String unit,
                String outcome,
                @Nullable String standard,
                @Nullable String circumstance,
                @Nullable BigDecimal lowerLimit,
                @Nullable String direction,
                @Nullable BigDecimal margin,
                @Nullable String clause) {}

        /**
         * What the report gives as the result.
         *
         * @param reading FIGURE, RANGE, BELOW, AT_MOST, ABOVE, AT_LEAST, NOT_DETECTED, PASSED or EXCEEDED
         * @param readingFrom the lowest the report says it may be, in {@code unit}
         * @param readingTo the highest the report says it may be, in {@code unit}
         * @param asMeasured the result as the report gives it, where it was converted
         */
        record Reported(
                @Nullable String reading,
                @Nullable BigDecimal readingFrom,
                @Nullable BigDecimal readingTo,
                @Nullable String asMeasured) {}

        static Measured of(DisclosedMeasurement measured) {
            return new Measured(
                    new Sample(
                            measured.phase().name(),
                            measured.allegation(),
                            measured.item(),
                            measured.point(),
                            measured.measuredOn(),
                            measured.zone(),
                            measured.period() == null ? null : measured.period().name()),
                    new Judged(
                            measured.value(),
                            measured.limit(),
                            measured.unit(),
                            measured.outcome().name(),
                            measured.standard(),
                            measured.circumstance(),
                            measured.lowerLimit(),
                            measured.direction() == null
                                    ? null
                                    : measured.direction().name(),
                            measured.margin(),
                            measured.clause()),
                    new Reported(
                            measured.readingKind() == null
                                    ? null
                                    : measured.readingKind().name(),
                            measured.readingFrom(),
                            measured.readingTo(),
                            measured.asMeasured()));
        }
    }

    /** The day in China. */
    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, CHINA);
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
                new Key(
                        row.caseNumber().value(),
                        row.handOffIfAny() == null ? null : row.handOffIfAny().value(),
                        row.handling().batchNumber()),
                new Result(
                        row.texts().problem(),
                        row.handling().regionName(),
                        row.handling().unitName(),
                        row.origin().types().stream().map(Enum::name).toList(),
                        row.texts().findings(),
                        row.handling().verdict().name(),
                        row.texts().measures(),
                        row.handling().closingState().name(),
                        row.accountability()),
                new Days(
                        row.publishedAt(),
                        row.publicity() == null ? null : row.publicity().first(),
                        row.publicity() == null ? null : row.publicity().last()),
                measurements,
                row.origin().rawNumber(),
                row.handling().goal(),
                new Edition(row.version(), row.correctedAt(), row.correctionReason()),
                row.writtenOffOn(),
                row.original() == null ? null : row.original().value());
    }
}
