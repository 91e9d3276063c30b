package org.ecopetition.frontdoor.signin;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.ecopetition.frontdoor.DoublingPace;
import org.ecopetition.frontdoor.SenderPace;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How somebody is slowed who shows wrong passwords. The wait doubles from one second with each of them, for the one name from the
 * one address; nobody is ever locked.
 *
 * @param freeAttempts wrong passwords for a name from an address before its next has to wait
 * @param freeAttemptsWhereKnown the same from an address from which the person has signed in before
 * @param longestWait no wait is longer
 * @param forgottenAfter the last wrong password
 */
@Validated
@ConfigurationProperties("eco-petition.sign-in")
record SignInSettings(
        @DefaultValue("4") @Min(1) int freeAttempts,
        @DefaultValue("10") @Min(1) int freeAttemptsWhereKnown,
        @DefaultValue("1m") @NotNull Duration longestWait,
        @DefaultValue("15m") @NotNull Duration forgottenAfter) {

    /** The pace of the attempts for a name from an address. */
    SenderPace pace(boolean known) {
        return new DoublingPace(known ? freeAttemptsWhereKnown : freeAttempts, longestWait, forgottenAfter);
    }
}
