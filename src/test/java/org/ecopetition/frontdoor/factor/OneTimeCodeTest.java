package org.ecopetition.frontdoor.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes as RFC 6238 has them, in the time in which they are right. */
class OneTimeCodeTest {

    /** 12345678901234567890 of appendix B, in Base32. */
    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /** The last six of the eight digits of appendix B, SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void agreesWithTheVectorsOfTheStandard(long second, String code) {
        assertThat(OneTimeCode.step(KEY, code, Instant.ofEpochSecond(second), 0))
                .hasValue(second / 30);
    }

    @Test
    void toleratesOneStepOfDifferenceBetweenClocks() {
        assertThat(OneTimeCode.step(KEY, "081804", Instant.ofEpochSecond(1111111109 + 30), 0))
                .isPresent();
        assertThat(OneTimeCode.step(KEY, "081804", Instant.ofEpochSecond(1111111109 - 30), 0))
                .isPresent();
        assertThat(OneTimeCode.step(KEY, "081804", Instant.ofEpochSecond(1111111109 + 61), 0))
                .isEmpty();
        assertThat(OneTimeCode.step(KEY, "081804", Instant.ofEpochSecond(1111111109 - 60), 0))
                .isEmpty();
    }

    @Test
    void knowsNoStepThatWasTaken() {
        long step = 59 / 30;

        assertThat(OneTimeCode.step(KEY, "287082", Instant.ofEpochSecond(59), step))
                .isEmpty();
        assertThat(OneTimeCode.step(KEY, "287082", Instant.ofEpochSecond(59), step - 1))
                .hasValue(step);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "28708", "2870822", "28708x", "２８７０８２", "94287082", "287083"})
    void takesNothingElse(String typed) {
        assertThat(OneTimeCode.step(KEY, typed, Instant.ofEpochSecond(59), 0)).isEmpty();
    }

    @Test
    void readsACodeInGroups() {
        assertThat(OneTimeCode.step(KEY, " 287 082 ", Instant.ofEpochSecond(59), 0))
                .isPresent();
    }

    @Test
    void drawsKeysOfItsOwnAndNamesThemAsAppsRead() {
        assertThat(IntStream.range(0, 100).mapToObj(i -> OneTimeCode.freshKey()))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[A-Z2-7]{32}"));
        assertThat(OneTimeCode.address("督察 信访", "li#1", KEY))
                .isEqualTo("otpauth://totp/li%231?secret=" + KEY + "&issuer=%E7%9D%A3%E5%AF%9F%20%E4%BF%A1%E8%AE%BF");
    }

    @Test
    void fitsNoKeyThatIsNone() {
        assertThat(OneTimeCode.step("[…]", "081804", Instant.ofEpochSecond(1111111109), 0))
                .as("where the data key is lost or the row was altered")
                .isEmpty();
    }
}
