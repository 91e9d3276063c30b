package org.ecopetition.frontdoor.factor;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.ecopetition.frontdoor.DoublingPace;
import org.ecopetition.frontdoor.SenderPace;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who has to show a second factor and who may, until an administrator sets it by the page, and how codes are judged.
 *
 * @param must groups that sign in with it, and set it up at the next sign-in; {@code unit} stands for all handling units
 * @param may groups that set it up by themselves
 * @param enrolmentCode whether those who must need a code of an administrator to set it up
 * @param enrolmentValid how long such a code counts
 * @param programs user names that programs may use with the password alone; their people still show the code in a browser
 * @param reset user names whose second factor is taken away at the start
 * @param freeAttempts wrong codes of a person before the next has to wait
 * @param longestWait no wait is longer
 * @param forgottenAfter the last wrong code
 */
@Validated
@ConfigurationProperties("eco-petition.second-factor")
public record FactorSettings(
        @DefaultValue List<String> must,
        @DefaultValue({"camunda-admin", "intake"}) List<String> may,
        @DefaultValue("true") boolean enrolmentCode,
        @DefaultValue("1d") @NotNull Duration enrolmentValid,
        @DefaultValue List<String> programs,
        @DefaultValue List<String> reset,
        @DefaultValue("5") @Min(1) int freeAttempts,
        @DefaultValue("15m") @NotNull Duration longestWait,
        @DefaultValue("1d") @NotNull Duration forgottenAfter) {

    @AssertTrue(message = "must and may name groups: intake, liaison, leader, auditor, camunda-admin or unit")
    boolean isOfGroups() {
        return groups().areKnown();
    }

    /** What counts until an administrator sets it by the page. */
    FactorGroups groups() {
        return new FactorGroups(must, may, enrolmentCode);
    }

    /** Whether programs may use this name with the password alone. */
    public boolean isProgram(String person) {
        return programs.contains(person);
    }

    /** The pace of the codes of a person. */
    SenderPace pace() {
        return new DoublingPace(freeAttempts, longestWait, forgottenAfter);
    }
}
