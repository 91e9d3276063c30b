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
 */
@Validated
@ConfigurationProperties("eco-petition.supervision")
record SupervisionSettings(@NotNull @DefaultValue("7d") Duration stuckAfter) {

    SupervisionSettings {
        if (stuckAfter.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("eco-petition.supervision.stuck-after is too short: " + stuckAfter);
        }
    }
}
