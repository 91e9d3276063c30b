package org.ecopetition.handoff.order;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What every hand-off order says alike.
 *
 * @param issuedBy the office in whose name orders go out
 */
@Validated
@ConfigurationProperties("eco-petition.hand-off-order")
record OrderSettings(@NotBlank String issuedBy) {}
