package org.ecopetition.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;

/** Which limit will apply and what a value comes to, while it is typed. */
class ForesightDoorTest extends HouseTest {

    private static final String BY_NIGHT = "item=NOISE_INDUSTRIAL&zone=2&period=NIGHT";

    @Test
    void namesTheLimitBeforeAValueIsTyped() {
        assertThat(asked(BY_NIGHT)).contains("\"limit\":\"50 dB(A)\"", "GB 12348-2008", "\"outcome\":null");
    }

    @Test
    void saysWhatAValueComesTo() {
        assertThat(asked(BY_NIGHT + "&value=56")).contains("EXCEEDED", "超标 6 dB");
        assertThat(asked(BY_NIGHT + "&value=50")).contains("WITHIN", "达标");
        assertThat(asked(BY_NIGHT + "&value=%3C45")).contains("WITHIN");
    }

    @Test
    void holdsItAgainstTheLimitOfThePermitWhereOneIsGiven() {
        assertThat(asked(BY_NIGHT + "&value=48&limit=45")).contains("\"limit\":\"45 dB(A)\"", "EXCEEDED");
    }

    @Test
    void saysNothingOfWhatIsHalfTyped() {
        assertThat(asked("item=NOISE_INDUSTRIAL&zone=2")).contains("\"limit\":null");
        assertThat(asked("")).contains("\"limit\":null");
        assertThat(asked(BY_NIGHT + "&value=5%2C6%2C")).contains("\"limit\":\"50 dB(A)\"", "\"outcome\":null");
        assertThat(asked("item=UNHEARD_OF&value=5")).contains("\"limit\":null");
        assertThat(asked(BY_NIGHT + "&value=56&at=yesterday&visited=2023-13-99"))
                .contains("EXCEEDED");
    }

    private String asked(String measurement) {
        return as("unit430921a").get("/limits/foresight?" + measurement).body();
    }
}
