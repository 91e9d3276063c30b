package org.ecopetition.alert;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the messages that people find.
 *
 * @param soon how long before a deadline it counts as near
 * @param kept how long what has no task is listed, for example a copy for information
 */
@Validated
@ConfigurationProperties("eco-petition.alerts")
record AlertSettings(
        @NotNull @DefaultValue("2d") Duration soon,
        @NotNull @DefaultValue("30d") Duration kept) {

    AlertSettings {
        if (soon.isNegative() || soon.isZero()) {
            throw new IllegalArgumentException("eco-petition.alerts.soon must be longer than nothing: " + soon);
        }
        if (kept.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("eco-petition.alerts.kept must be a day or more: " + kept);
        }
    }
}
