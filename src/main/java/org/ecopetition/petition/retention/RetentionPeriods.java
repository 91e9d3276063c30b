package org.ecopetition.petition.retention;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long what people said of themselves is kept.
 *
 * @param callerDays days after the end of a petition; 0: for ever
 * @param searchDays days after somebody looked for a caller; 0: for ever
 */
@Validated
@ConfigurationProperties("eco-petition.retention")
public record RetentionPeriods(
        @Min(0) int callerDays, @Min(0) int searchDays) {}
