package org.ecopetition.process.decision;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How decision tables are evaluated.
 *
 * @param longest how long one answer of a table may take, with the tables it asks
 */
@Validated
@ConfigurationProperties("eco-petition.decisions")
record EvaluationSettings(
        @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 1) @DefaultValue("5s")
        Duration longest) {}
