package org.ecopetition.frontdoor.factor;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.ecopetition.frontdoor.DoublingPace;
import org.ecopetition.frontdoor.SenderPace;
import org.ecopetition.organisation.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who has to show a second factor and who may, by groups; {@code unit} stands for all handling units.
 *
 * @param must sign in with it, and set it up at the next sign-in
 * @param may set it up by themselves
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
        @DefaultValue List<String> programs,
        @DefaultValue List<String> reset,
        @DefaultValue("5") @Min(1) int freeAttempts,
        @DefaultValue("15m") @NotNull Duration longestWait,
        @DefaultValue("1d") @NotNull Duration forgottenAfter) {

    private static final String UNITS = "unit";

    @AssertTrue(message = "must and may name groups: intake, liaison, leader, auditor, camunda-admin or unit")
    boolean isOfGroups() {
        return Stream.concat(must.stream(), may.stream())
                .allMatch(group -> group.equals(UNITS) || Role.of(group).isPresent());
    }

    /** Whether somebody of these groups cannot sign in without it. */
    public boolean isMust(Collection<String> groups) {
        return named(groups, must);
    }

    /** Whether somebody of these groups may have it. */
    public boolean isOffered(Collection<String> groups) {
        return isMust(groups) || named(groups, may);
    }

    /** Whether programs may use this name with the password alone. */
    public boolean isProgram(String person) {
        return programs.contains(person);
    }

    private static boolean named(Collection<String> groups, List<String> settings) {
        return groups.stream().anyMatch(group -> settings.contains(Role.isUnit(group) ? UNITS : group));
    }

    /** The pace of the codes of a person. */
    SenderPace pace() {
        return new DoublingPace(freeAttempts, longestWait, forgottenAfter);
    }
}
