package org.ecopetition.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.ecopetition.handoff.HandOffKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    private static final Rule NOISE = new Rule(MeasuredItem.NOISE_INDUSTRIAL, "2", Period.NIGHT);
    private static final Rule FIELD = new Rule(MeasuredItem.ELECTRIC_FIELD_50HZ, null, null);

    @Test
    void givesTheMultipleAboveALimit() {
        Judgement judgement =
                Judgement.of(MeasuredItem.ELECTRIC_FIELD_50HZ, new BigDecimal("66.4"), limit("30", "V/m"));

        assertThat(judgement.outcome()).isEqualTo(Outcome.EXCEEDED);
        assertThat(judgement.margin()).isEqualByComparingTo("1.2133");
    }

    @ParameterizedTest
    @CsvSource({"50.0, WITHIN, 0", "50.4, WITHIN, 0", "50.5, EXCEEDED, 1", "56.3, EXCEEDED, 6", "47.6, WITHIN, -2"})
    void roundsSoundLevelsToWholeDecibels(String value, Outcome outcome, String margin) {
        Judgement judgement = Judgement.of(MeasuredItem.NOISE_INDUSTRIAL, new BigDecimal(value), limit("50", "dB(A)"));

        assertThat(judgement.outcome()).isEqualTo(outcome);
        assertThat(judgement.margin()).isEqualByComparingTo(margin);
    }

    @ParameterizedTest
    @CsvSource({"4000, WITHIN", "4000.1, EXCEEDED", "0.4, WITHIN"})
    void comparesFieldsAsTheyAre(String value, Outcome outcome) {
        assertThat(Judgement.of(MeasuredItem.ELECTRIC_FIELD_50HZ, new BigDecimal(value), limit("4000", "V/m"))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void neverLetsAnInvalidMeasurementDecide() {
        Measurement measurement = measured(NOISE, "70", false, false);

        measurement.judge(rule -> Optional.of(limit("50", "dB(A)")));

        assertThat(measurement.outcome()).contains(Outcome.INVALID);
        assertThat(measurement.margin()).isEmpty();
    }

    @Test
    void keepsAPassWithoutAValueApart() {
        Measurement measurement = measured(FIELD, null, true, true);

        measurement.judge(rule -> Optional.of(limit("4000", "V/m")));

        assertThat(measurement.outcome()).contains(Outcome.PASSED_WITHOUT_VALUE);
        assertThat(measurement.limit())
                .hasValueSatisfying(limit -> assertThat(limit).isEqualByComparingTo("4000"));
    }

    @Test
    void keepsTheStandardAndTheTableThatJudged() {
        Measurement measurement = measured(NOISE, "56.3", false, true);

        measurement.judge(rule -> Optional.of(limit("50", "dB(A)")));

        assertThat(measurement.standard()).contains("GB 12348-2008");
        assertThat(measurement.tableVersion()).contains("environmental-limits v1");
    }

    @Test
    void leavesToAPersonWhatHasNoLimit() {
        Measurement measurement = measured(NOISE, "70", false, true);

        measurement.judge(rule -> Optional.empty());

        assertThat(measurement.outcome()).contains(Outcome.NO_LIMIT);
        assertThat(measurement.awaitsExpert()).isFalse();
    }

    @Test
    void keepsThatAnExpertHasToCheckTheLimit() {
        Measurement measurement = measured(NOISE, "56", false, true);

        measurement.judge(rule -> Optional.of(
                new Limit(new BigDecimal("50"), "dB(A)", "GB 12348-2008", "表1", false, "environmental-limits v1")));

        assertThat(measurement.outcome()).contains(Outcome.EXCEEDED);
        assertThat(measurement.awaitsExpert()).isTrue();
    }

    private static Measurement measured(Rule rule, @Nullable String value, boolean passed, boolean valid) {
        return new Measurement(
                new HandOffKey("D2YY202306290001-01"),
                Phase.BEFORE,
                1,
                1,
                new Measured(
                        1,
                        rule,
                        "厂界东侧1米",
                        null,
                        value == null ? null : new BigDecimal(value),
                        passed,
                        valid,
                        null,
                        null),
                Instant.EPOCH);
    }

    private static Limit limit(String value, String unit) {
        return new Limit(new BigDecimal(value), unit, "GB 12348-2008", "表1", true, "environmental-limits v1");
    }
}
