package org.ecopetition.supervision;

import java.time.Clock;
import java.time.Instant;
import org.ecopetition.storage.NumberCounters;
import org.springframework.stereotype.Component;

/** Numbers slips on paper (文号), for example 督查〔2023〕17号: blue, orange and red ones in one series of the year. */
@Component
class SlipNumbers {

    private final NumberCounters counters;
    private final SupervisionSettings settings;
    private final Clock clock;

    SlipNumbers(NumberCounters counters, SupervisionSettings settings, Clock clock) {
        this.counters = counters;
        this.settings = settings;
        this.clock = clock;
    }

    String issue(Instant now) {
        int year = now.atZone(clock.getZone()).getYear();
        return settings.slipNumber(year, counters.next("slip " + year));
    }
}
