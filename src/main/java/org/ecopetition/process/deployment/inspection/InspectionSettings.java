package org.ecopetition.process.deployment.inspection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What models have to keep to.
 *
 * @param leastHistoryDays shortest history time to live of a process or table, in days
 * @param shortestCycle shortest time between two times of a timer that repeats
 * @param mostRepetitions how often a timer may repeat at most
 */
@Validated
@ConfigurationProperties("eco-petition.models")
public record InspectionSettings(
        @Min(1) @DefaultValue("3650") int leastHistoryDays,

        @NotNull @DurationMin(minutes = 1) @DefaultValue("1h")
        Duration shortestCycle,

        @Min(1) @Max(10_000) @DefaultValue("100") int mostRepetitions) {}
