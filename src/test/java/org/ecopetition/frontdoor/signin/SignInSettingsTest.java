package org.ecopetition.frontdoor.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long somebody waits who typed a wrong password. */
class SignInSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "3, false, 0",
        "4, false, 1",
        "5, false, 2",
        "9, false, 32",
        "10, false, 60",
        "1000, false, 60",
        "9, true, 0",
        "10, true, 1",
        "1000, true, 60"
    })
    void waitsLongerEachTimeButNeverBeyondAMinute(int times, boolean known, int seconds) {
        SignInSettings settings = new SignInSettings(4, 10, Duration.ofMinutes(1), Duration.ofMinutes(15));

        assertThat(settings.pace(known).waitAfter(times)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
