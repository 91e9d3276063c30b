package org.ecopetition.supervision;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of supervision.
 *
 * @param stuckAfter how long nothing happens to a hand-off until it counts as stuck
 * @param slipNumber how the number of a slip is written (文号), at most 40 characters, with the year and its number within the
 *     year at {@code {year}} and {@code {number}}
 */
@Validated
@ConfigurationProperties("eco-petition.supervision")
record SupervisionSettings(
        @NotNull @DefaultValue("7d") Duration stuckAfter,
        @NotNull @DefaultValue("督查〔{year}〕{number}号") String slipNumber) {

    private static final String YEAR = "{year}";
    private static final String NUMBER = "{number}";
    private static final int LONGEST = 40;

    SupervisionSettings {
        if (stuckAfter.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("eco-petition.supervision.stuck-after is too short: " + stuckAfter);
        }
        if (!slipNumber.contains(YEAR) || !slipNumber.contains(NUMBER) || slipNumber.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "eco-petition.supervision.slip-number needs {year} and {number} in at most 40 characters: "
                            + slipNumber);
        }
    }

    /** The number of a slip, as it stands on paper. */
    String slipNumber(int year, int number) {
        return slipNumber.replace(YEAR, String.valueOf(year)).replace(NUMBER, String.valueOf(number));
    }
}
