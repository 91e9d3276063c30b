package org.ecopetition.petition.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.setting.DatedSettings;
import org.ecopetition.organisation.setting.SettingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The rules that count today: as an administrator set them by the page, else as the program was started. */
@Service
public class RetentionRules {

    /** What is set by the page. */
    public static final SettingKey<RetentionPeriods> KEY = new SettingKey<>("RETENTION", "", RetentionPeriods.class);

    /** Sooner nobody may erase: objections, "not solved" and look-backs still come. */
    static final int LEAST = 180;

    static final int MOST = 36_500;

    private final DatedSettings settings;
    private final RetentionPeriods started;

    RetentionRules(DatedSettings settings, RetentionPeriods started) {
        this.settings = settings;
        this.started = started;
    }

    /** What counts at this moment. */
    public RetentionPeriods now() {
        return settings.inForce(KEY).orElse(started);
    }

    /** Sets them from a day on; what is wrong is returned, and nothing stored then. */
    public List<Fault> set(RetentionPeriods wanted, @Nullable LocalDate from, long seen, String person) {
        List<Fault> faults = new ArrayList<>();
        check("callerDays", wanted.callerDays(), faults);
        check("searchDays", wanted.searchDays(), faults);
        if (faults.isEmpty()) {
            String said = wanted.callerDays() + " / " + wanted.searchDays();
            settings.set(KEY, wanted, from, seen, said, person).ifPresent(faults::add);
        }
        return faults;
    }

    private static void check(String field, int days, List<Fault> faults) {
        if (days != 0 && (days < LEAST || days > MOST)) {
            faults.add(new Fault(field, "retention.fault.days", LEAST, MOST));
        }
    }
}
