package org.ecopetition.disclosure.petitioner;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecopetition.frontdoor.SenderLimit;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.setting.Dated;
import org.ecopetition.organisation.setting.DatedSettings;
import org.ecopetition.organisation.setting.SettingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How far the public's doors stand open today: as an administrator set it by the page, else as the program was started. */
@Service
public class PublicDoors {

    /** What is set by the page. */
    public static final SettingKey<PublicSettings> KEY = new SettingKey<>("PUBLIC-DOORS", "", PublicSettings.class);

    private static final int MOST_TIMES = 100_000;
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int MOST_DAYS = 3650;

    private final DatedSettings settings;
    private final PublicSettings started;

    PublicDoors(DatedSettings settings, PublicSettings started) {
        this.settings = settings;
        this.started = started;
    }

    /** What counts at this moment. */
    public PublicSettings now() {
        return settings.inForce(KEY).orElse(started);
    }

    /** All that was set by the page, the latest day first. */
    public List<Dated<PublicSettings>> all() {
        return settings.all(KEY);
    }

    /** Sets them from a day on; what is wrong is returned, and nothing stored then. */
    public List<Fault> set(PublicSettings wanted, @Nullable LocalDate from, long seen, String person) {
        List<Fault> faults = new ArrayList<>();
        if (wanted.notSolvedDays() < 1 || wanted.notSolvedDays() > MOST_DAYS) {
            faults.add(new Fault("notSolvedDays", "doors.fault.days", MOST_DAYS));
        }
        check("questions", wanted.questionsByAddress()).ifPresent(faults::add);
        check("codes", wanted.wrongCodesByAddress()).ifPresent(faults::add);
        check("objections", wanted.objectionsByAddress()).ifPresent(faults::add);
        check("toCase", wanted.objectionsByAddressAndCase()).ifPresent(faults::add);
        if (faults.isEmpty()) {
            settings.set(KEY, wanted, from, seen, said(wanted), person).ifPresent(faults::add);
        }
        return faults;
    }

    private static Optional<Fault> check(String field, SenderLimit limit) {
        boolean fits = limit.most() >= 1
                && limit.most() <= MOST_TIMES
                && limit.within().compareTo(Duration.ofMinutes(1)) >= 0
                && limit.within().compareTo(LONGEST) <= 0;
        return fits ? Optional.empty() : Optional.of(new Fault(field + ".most", "doors.fault.limit", MOST_TIMES));
    }

    private static String said(PublicSettings set) {
        return String.join(
                " ",
                String.valueOf(set.notSolvedDays()),
                said(set.questionsByAddress()),
                said(set.wrongCodesByAddress()),
                said(set.objectionsByAddress()),
                said(set.objectionsByAddressAndCase()));
    }

    private static String said(SenderLimit limit) {
        return limit.most() + "/" + limit.within();
    }
}
