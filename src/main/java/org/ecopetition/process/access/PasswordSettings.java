package org.ecopetition.process.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How dear a guess at a kept password is.
 *
 * @param rounds of PBKDF2-HMAC-SHA512; OWASP's Password Storage Cheat Sheet asks for 210,000
 */
@Validated
@ConfigurationProperties("eco-petition.passwords")
record PasswordSettings(
        @DefaultValue("210000") @Min(1000) @Max(10_000_000) int rounds) {

    private static final int ENOUGH = 210_000;

    boolean isEnough() {
        return rounds >= ENOUGH;
    }
}
