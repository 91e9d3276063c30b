package org.ecopetition.frontdoor.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.ecopetition.organisation.SettingChange;
import org.ecopetition.organisation.SettingChanges;
import org.ecopetition.process.HouseTest;
import org.ecopetition.process.access.Authenticator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The last administrator whose phone is lost: the settings name whose codes are taken away at the start. */
class FactorResetAtStartTest extends HouseTest {

    @Autowired
    private SecondFactors factors;

    @Autowired
    private SettingChanges changes;

    @Test
    void takesTheCodesOfWhoeverIsNamedAwayAndRecordsItOnce() {
        String key = OneTimeCode.freshKey();
        factors.enrol("leadera", key, new Authenticator(key, houseClock).code());
        factors.drawRecoveryCodes("leadera");
        String other = OneTimeCode.freshKey();
        factors.enrol("leaderb", other, new Authenticator(other, houseClock).code());

        starts("leadera", "nobody");
        starts("leadera", "nobody");

        assertThat(factors.has("leadera")).isFalse();
        assertThat(factors.recoveryCodesLeft("leadera")).isZero();
        assertThat(factors.has("leaderb")).isTrue();
        assertThat(changes.newest(SecondFactors.SUBJECT, "leadera"))
                .filteredOn(change -> "RESET".equals(change.after()))
                .extracting(SettingChange::person)
                .containsExactly("eco-petition.second-factor.reset");
        assertThat(changes.newest(SecondFactors.SUBJECT, "nobody")).isEmpty();
        assertThat(as("auditora").get("/admin/sign-on").body()).contains("eco-petition.second-factor.reset", "重置动态口令");
        factors.remove("leaderb", "admin");
    }

    private void starts(String... named) {
        FactorSettings settings = new FactorSettings(
                List.of(),
                List.of(),
                true,
                Duration.ofDays(1),
                List.of(),
                List.of(named),
                5,
                Duration.ofMinutes(15),
                Duration.ofDays(1));
        new FactorResetAtStart(settings, factors).reset();
    }
}
