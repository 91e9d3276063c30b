package org.ecopetition.audit.trail;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is kept for auditors.
 *
 * @param addressesKept how long the addresses are kept from which officers acted
 */
@Validated
@ConfigurationProperties("eco-petition.audit")
record AuditSettings(
        @NotNull @DurationMin(hours = 1) @DefaultValue("180d")
        Duration addressesKept) {}
