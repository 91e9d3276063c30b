package org.ecopetition.disclosure.petitioner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.ecopetition.frontdoor.SenderLimit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How far the doors stand open through which people without any sign-on write to us.
 *
 * @param notSolvedDays calendar days after the answer, or the closing when that was later, in which the petitioner may say
 *     that the problem is not solved; the day after is the first
 * @param questionsByAddress questions from one address that show no number and code, or no receipt, that fit
 * @param wrongCodesByAddress wrong codes tried for one petition from one address
 * @param objectionsByAddress objections from one address
 * @param objectionsByAddressAndCase objections to one petition from one address
 */
@Validated
@ConfigurationProperties("eco-petition.public-doors")
public record PublicSettings(
        @Min(1) int notSolvedDays,
        @NotNull @Valid SenderLimit questionsByAddress,
        @NotNull @Valid SenderLimit wrongCodesByAddress,
        @NotNull @Valid SenderLimit objectionsByAddress,
        @NotNull @Valid SenderLimit objectionsByAddressAndCase) {}
