package org.ecopetition.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.verification.limit.Direction;
import org.ecopetition.verification.limit.Excess;
import org.ecopetition.verification.limit.Judgement;
import org.ecopetition.verification.limit.Limit;
import org.ecopetition.verification.limit.LimitChoices;
import org.ecopetition.verification.limit.LimitTable;
import org.ecopetition.verification.limit.Outcome;
import org.ecopetition.verification.limit.Period;
import org.ecopetition.verification.limit.PrintedResult;
import org.ecopetition.verification.limit.Reading;
import org.ecopetition.verification.limit.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    private static final Rule NOISE = new Rule("NOISE_INDUSTRIAL", "2", Period.NIGHT);
    private static final Rule FIELD = new Rule("ELECTRIC_FIELD_50HZ", null, null);

    /** The four figures that cities published: a brick kiln, and the soil below a gold-washing pond. */
    @ParameterizedTest
    @CsvSource({"66.4, 30, 1.21", "9.56, 2.4, 2.98", "3180, 25, 126.2", "91.5, 30, 2.05"})
    void givesTheMultipleAsItWasPublished(String value, String limit, String multiple) {
        Measurement measurement = judged(value, limit(limit, "mg/kg", Direction.MAX));

        assertThat(measurement.outcome()).isEqualTo(Outcome.EXCEEDED);
        assertThat(measurement.excess())
                .hasValueSatisfying(excess -> assertThat(excess.figure()).isEqualTo(multiple));
        assertThat(measurement.excess()).map(Excess::kind).contains(Excess.Kind.MULTIPLE);
    }

    @ParameterizedTest
    @CsvSource({"30.05, 0.002", "30.1, 0.003", "30.2, 0.01", "60.15, 1.01", "30, 0"})
    void neverPrintsAnExceedanceAsNought(String value, String multiple) {
        assertThat(Judgement.of(new BigDecimal(value), limit("30", "mg/m³", Direction.MAX))
                        .margin())
                .isEqualByComparingTo(multiple);
    }

    @ParameterizedTest
    @CsvSource({"5, WITHIN, 0", "6.1, WITHIN, -0.22", "4.9, EXCEEDED, 0.02", "2, EXCEEDED, 0.6", "0, EXCEEDED, 1"})
    void judgesDissolvedOxygenTheOtherWayRound(String value, Outcome outcome, String margin) {
        Judgement judgement = Judgement.of(new BigDecimal(value), limit("5", "mg/L", Direction.MIN));

        assertThat(judgement.outcome()).isEqualTo(outcome);
        assertThat(judgement.margin()).isEqualByComparingTo(margin);
    }

    @Test
    void saysThatOxygenIsBelowItsLimit() {
        assertThat(judged("2", limit("5", "mg/L", Direction.MIN)).excess())
                .contains(new Excess(Excess.Kind.MULTIPLE_BELOW, new BigDecimal("0.60")));
    }

    @ParameterizedTest
    @CsvSource({"5.9, EXCEEDED", "6, WITHIN", "7.2, WITHIN", "9, WITHIN", "9.01, EXCEEDED"})
    void keepsAcidityBetweenItsLimits(String value, Outcome outcome) {
        Judgement judgement = Judgement.of(
                new BigDecimal(value),
                new Limit(
                        new BigDecimal("9"),
                        new BigDecimal("6"),
                        Direction.BETWEEN,
                        "无量纲",
                        "GB 3838-2002",
                        "表1",
                        true,
                        true,
                        "environmental-limits v1"));

        assertThat(judgement.outcome()).isEqualTo(outcome);
        assertThat(judgement.margin()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"50.0, WITHIN, 0", "50.4, WITHIN, 0", "50.5, EXCEEDED, 1", "56.3, EXCEEDED, 6", "47.6, WITHIN, -2"})
    void roundsSoundLevelsToWholeDecibels(String value, Outcome outcome, String margin) {
        Judgement judgement = Judgement.of(new BigDecimal(value), limit("50", "dB(A)", Direction.MAX));

        assertThat(judgement.outcome()).isEqualTo(outcome);
        assertThat(judgement.margin()).isEqualByComparingTo(margin);
    }

    @ParameterizedTest
    @CsvSource({"4000, WITHIN", "4000.1, EXCEEDED", "0.4, WITHIN"})
    void comparesFieldsAsTheyAre(String value, Outcome outcome) {
        assertThat(Judgement.of(new BigDecimal(value), limit("4000", "V/m", Direction.MAX))
                        .outcome())
                .isEqualTo(outcome);
    }

    /** By the worse end of a range; a bound decides only where everything it allows lies on one side of the limit. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            48-60 | 50 | MAX | EXCEEDED | 10
            48-50.4 | 50 | MAX | WITHIN | 0
            <50 | 50 | MAX | WITHIN |
            <45 | 50 | MAX | WITHIN |
            <51 | 50 | MAX | UNDECIDED |
            ≤50 | 50 | MAX | WITHIN |
            ≤51 | 50 | MAX | UNDECIDED |
            >50 | 50 | MAX | EXCEEDED |
            >50.2 | 50 | MAX | UNDECIDED |
            ≥50 | 50 | MAX | UNDECIDED |
            ≥51 | 50 | MAX | EXCEEDED |
            >40 | 50 | MAX | UNDECIDED |
            未检出 | 50 | MAX | WITHIN |
            超标 | 50 | MAX | EXCEEDED |
            超标3dB | 50 | MAX | EXCEEDED | 3
            达标 | 50 | MAX | PASSED_WITHOUT_VALUE |
            4-6 | 5 | MIN | EXCEEDED | 0.20
            5-6 | 5 | MIN | WITHIN | 0
            <5 | 5 | MIN | EXCEEDED |
            ≤5 | 5 | MIN | UNDECIDED |
            ≤4 | 5 | MIN | EXCEEDED |
            <6 | 5 | MIN | UNDECIDED |
            ≥5 | 5 | MIN | WITHIN |
            >5 | 5 | MIN | WITHIN |
            >4 | 5 | MIN | UNDECIDED |
            未检出 | 5 | MIN | UNDECIDED |
            5-8 | 9 | BETWEEN | EXCEEDED |
            7-10 | 9 | BETWEEN | EXCEEDED |
            6-9 | 9 | BETWEEN | WITHIN |
            <6 | 9 | BETWEEN | EXCEEDED |
            <7 | 9 | BETWEEN | UNDECIDED |
            >9 | 9 | BETWEEN | EXCEEDED |
            ≥9 | 9 | BETWEEN | UNDECIDED |
            未检出 | 9 | BETWEEN | UNDECIDED |
            """)
    void judgesRangesBoundsAndWords(
            String typed, String limit, Direction direction, Outcome outcome, @Nullable BigDecimal margin) {
        String unit = direction == Direction.MAX ? "dB(A)" : "mg/L";
        Reading reading = PrintedResult.read(typed, unit).orElseThrow().reading();

        Judgement judgement = Judgement.of(
                reading,
                new Limit(
                        new BigDecimal(limit),
                        direction == Direction.BETWEEN ? new BigDecimal("6") : null,
                        direction,
                        unit,
                        "GB",
                        "表1",
                        true,
                        true,
                        "environmental-limits v1"));

        assertThat(judgement.outcome()).isEqualTo(outcome);
        if (margin == null) {
            assertThat(judgement.margin()).isNull();
        } else {
            assertThat(judgement.margin()).isEqualByComparingTo(margin);
        }
    }

    @Test
    void believesAReportThatSaysExceededWhereThereIsNoLimit() {
        assertThat(Judgement.of(Reading.word(Reading.Kind.EXCEEDED), null).outcome())
                .isEqualTo(Outcome.EXCEEDED);
        assertThat(Judgement.of(Reading.word(Reading.Kind.NOT_DETECTED), null).outcome())
                .isEqualTo(Outcome.NO_LIMIT);
    }

    @Test
    void neverLetsAnInvalidMeasurementDecide() {
        Measurement measurement = measured(NOISE, "70", false, false);

        measurement.judge(always(limit("50", "dB(A)", Direction.MAX)));

        assertThat(measurement.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(measurement.margin()).isNull();
    }

    @Test
    void keepsAPassWithoutAValueApart() {
        Measurement measurement = measured(FIELD, null, true, true);

        measurement.judge(always(limit("4000", "V/m", Direction.MAX)));

        assertThat(measurement.outcome()).isEqualTo(Outcome.PASSED_WITHOUT_VALUE);
        assertThat(measurement.limit()).isEqualByComparingTo("4000");
    }

    @Test
    void keepsTheStandardAndTheTableThatJudged() {
        Measurement measurement = judged("56.3", limit("50", "dB(A)", Direction.MAX));

        assertThat(measurement.standard()).isEqualTo("GB 12348-2008");
        assertThat(measurement.clause()).isEqualTo("表1");
        assertThat(measurement.tableVersion()).isEqualTo("environmental-limits v1");
    }

    @Test
    void leavesToAPersonWhatHasNoLimit() {
        Measurement measurement = measured(NOISE, "70", false, true);

        measurement.judge(always(null));

        assertThat(measurement.outcome()).isEqualTo(Outcome.NO_LIMIT);
        assertThat(measurement.awaitsExpert()).isFalse();
        assertThat(measurement.excess()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"40", "50", "56"})
    void saysNothingWhereTheLimitOfTheDayIsUnknown(String value) {
        Measurement measurement = judged(value, unknown());

        assertThat(measurement.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(measurement.limit()).isEqualTo(new BigDecimal("50"));
        assertThat(measurement.margin()).isNull();
        assertThat(measurement.awaitsExpert()).isTrue();
    }

    private static Limit unknown() {
        return new Limit(
                new BigDecimal("50"),
                null,
                Direction.MAX,
                "dB(A)",
                "GB 12348-2008",
                "表1",
                false,
                false,
                "environmental-limits v1");
    }

    @Test
    void keepsThatAnExpertHasToCheckTheLimit() {
        Measurement measurement = judged(
                "56",
                new Limit(
                        new BigDecimal("50"),
                        null,
                        Direction.MAX,
                        "dB(A)",
                        "GB 12348-2008",
                        "表1",
                        false,
                        true,
                        "environmental-limits v1"));

        assertThat(measurement.outcome()).isEqualTo(Outcome.EXCEEDED);
        assertThat(measurement.awaitsExpert()).isTrue();
    }

    @Test
    void comesOutTheSameByTheVersionThatJudged() {
        Table table = new Table(Map.of("v1", limit("50", "dB(A)", Direction.MAX)), "v1");
        Measurement measurement = measured(NOISE, "56", false, true);
        measurement.judge(table);

        Table changed = new Table(
                Map.of("v1", limit("50", "dB(A)", Direction.MAX), "v2", limit("60", "dB(A)", Direction.MAX)), "v2");
        Table tampered = new Table(Map.of("v1", limit("60", "dB(A)", Direction.MAX)), "v1");

        assertThat(measurement.comesOutTheSame(changed)).isTrue();
        assertThat(measurement.comesOutTheSame(tampered)).isFalse();
    }

    @Test
    void takesTheLimitOfTheDayOfMeasuring() {
        Measurement measurement = measured(NOISE, "56", false, true);

        measurement.judge(new Table(Map.of(), "v1") {
            @Override
            public Optional<Limit> limitFor(Rule rule, LocalDate on) {
                assertThat(on).isEqualTo(LocalDate.of(2023, 6, 28));
                return Optional.empty();
            }
        });

        assertThat(measurement.outcome()).isEqualTo(Outcome.NO_LIMIT);
    }

    private static Measurement judged(String value, Limit limit) {
        Measurement measurement = measured(NOISE, limit.unit(), value, false, true);
        measurement.judge(always(limit));
        return measurement;
    }

    private static Measurement measured(Rule rule, @Nullable String value, boolean passed, boolean valid) {
        return measured(rule, "dB(A)", value, passed, valid);
    }

    private static Measurement measured(Rule rule, String unit, @Nullable String value, boolean passed, boolean valid) {
        return new Measurement(
                new MeasurementRound(new HandOffKey("D2YY202306290001-01"), Phase.BEFORE, 1),
                1,
                new MeasurementEntry(
                        1,
                        rule,
                        "厂界东侧1米",
                        null,
                        value == null ? null : new BigDecimal(value),
                        passed,
                        valid,
                        null,
                        null),
                unit,
                LocalDate.of(2023, 6, 28),
                Instant.EPOCH);
    }

    private static Limit limit(String value, String unit, Direction direction) {
        return new Limit(
                new BigDecimal(value),
                null,
                direction,
                unit,
                "GB 12348-2008",
                "表1",
                true,
                true,
                "environmental-limits v1");
    }

    static LimitTable always(@Nullable Limit limit) {
        return new Table(limit == null ? Map.of() : Map.of("v1", limit), "v1");
    }

    /** A table with one limit for everything in each version. */
    private static class Table implements LimitTable {

        private final Map<String, Limit> versions;
        private final String newest;

        Table(Map<String, Limit> versions, String newest) {
            this.versions = versions;
            this.newest = newest;
        }

        @Override
        public Optional<Limit> limitFor(Rule rule, LocalDate on) {
            return Optional.ofNullable(versions.get(newest));
        }

        @Override
        public Optional<Limit> limitFor(Rule rule, LocalDate on, String tableVersion) {
            return Optional.ofNullable(versions.get(tableVersion.replace("environmental-limits ", "")));
        }

        @Override
        public LimitChoices choices() {
            return new LimitChoices(List.of());
        }
    }
}
