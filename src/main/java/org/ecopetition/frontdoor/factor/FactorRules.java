package org.ecopetition.frontdoor.factor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecopetition.frontdoor.signin.ReadAgain;
import org.ecopetition.organisation.Role;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.setting.DatedSettings;
import org.ecopetition.organisation.setting.SettingKey;
import org.ecopetition.storage.RecentlyRead;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who has to show a second factor today: as an administrator set it by the page, else as the program was started. */
@Service
public class FactorRules {

    /** What is set by the page. */
    public static final SettingKey<FactorGroups> KEY = new SettingKey<>("SECOND-FACTOR", "", FactorGroups.class);

    private final DatedSettings settings;
    private final FactorGroups started;
    private final SecondFactors factors;

    /** Every request asks. */
    private final RecentlyRead<FactorGroups> read;

    FactorRules(DatedSettings settings, FactorSettings started, SecondFactors factors, Clock clock) {
        this.settings = settings;
        this.started = started.groups();
        this.factors = factors;
        this.read = new RecentlyRead<>(clock, ReadAgain.EVERY, 1);
    }

    /** What counts at this moment; what was set at another node, a few seconds later. */
    public FactorGroups now() {
        return read.findOrRead(
                        KEY.subject(), () -> Optional.of(settings.inForce(KEY).orElse(started)))
                .orElseThrow();
    }

    /**
     * Sets it from a day on; what is wrong is returned, and nothing stored then.
     *
     * @param person has to have the second factor where administrators are to: nobody shuts out all of them
     */
    public List<Fault> set(FactorGroups wanted, @Nullable LocalDate from, String reason, long seen, String person) {
        List<Fault> faults = new ArrayList<>();
        if (!wanted.areKnown()) {
            faults.add(new Fault("must", "factor.rules.fault.group"));
        }
        if (wanted.must().contains(Role.ADMINISTRATOR.group()) && !factors.has(person)) {
            faults.add(new Fault("must", "factor.rules.fault.own"));
        }
        if (faults.isEmpty()) {
            settings.set(KEY, wanted, from, seen, said(wanted) + " — " + reason, person)
                    .ifPresent(faults::add);
            read.changedAll();
        }
        return faults;
    }

    private static String said(FactorGroups groups) {
        return "must " + groups.must() + ", may " + groups.may() + ", enrolment code " + groups.enrolmentCode();
    }
}
