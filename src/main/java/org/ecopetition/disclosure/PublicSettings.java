package org.ecopetition.disclosure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How far the doors stand open through which people without any sign-on write to us.
 *
 * @param notSolvedDays calendar days after the answer, or the closing when that was later, in which the petitioner may say
 *     that the problem is not solved; the day after is the first
 * @param questionsByAddress questions about the own petition from one address
 * @param wrongCodesByNumber wrong codes tried for one petition
 * @param objectionsByAddress objections from one address
 * @param objectionsByCase objections to one petition
 */
@Validated
@ConfigurationProperties("eco-petition.public-doors")
public record PublicSettings(
        @Min(1) int notSolvedDays,
        @NotNull @Valid Limit questionsByAddress,
        @NotNull @Valid Limit wrongCodesByNumber,
        @NotNull @Valid Limit objectionsByAddress,
        @NotNull @Valid Limit objectionsByCase) {

    /**
     * How often something may come within a while.
     *
     * @param most at least 1
     * @param within counted from the first time
     */
    public record Limit(@Min(1) int most, @NotNull Duration within) {}
}
