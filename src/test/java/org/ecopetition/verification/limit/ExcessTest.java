package org.ecopetition.verification.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.ecopetition.verification.JudgedMeasurements;
import org.ecopetition.verification.Measurement;
import org.ecopetition.verification.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Multiples have as many decimals as the round publishes; differences in dB stay as they are. */
class ExcessTest {

    @ParameterizedTest
    @CsvSource({
        "29.83, 10, 2, 2.98",
        "29.83, 10, 3, 2.983",
        "29.83, 10, 0, 3",
        "0.001, 10, 2, 0.0001",
        "1, 3, 4, 0.3333"
    })
    void roundsMultiplesAsTheRoundDoes(String beyond, String limit, int decimals, String multiple) {
        assertThat(Excess.multiple(new BigDecimal(beyond), new BigDecimal(limit), decimals))
                .isEqualByComparingTo(multiple);
    }

    @Test
    void leavesDecibelsAsTheyAre() {
        Measurement noise = JudgedMeasurements.noiseByNight(Phase.BEFORE, "56.3");

        assertThat(noise.margin(3)).isEqualTo(noise.margin());
    }

    @Test
    void roundsWhatAMeasurementIsBeyondItsLimit() {
        Measurement field = JudgedMeasurements.field("15933.1");

        assertThat(field.excess(3).map(Excess::figure)).contains("2.983");
        assertThat(field.excess(2).map(Excess::figure)).contains("2.98");
        assertThat(field.excess().map(Excess::figure)).contains("2.98");
    }
}
