package org.ecopetition.casework.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ecopetition.organisation.Wording;
import org.springframework.stereotype.Component;

/** Writes times as they stand on papers: 2023年6月29日 09:00. */
@Component
class PaperTimes {

    private final Wording words;
    private final Clock clock;

    PaperTimes(Wording words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    String of(Instant instant) {
        return DateTimeFormatter.ofPattern(words.say("order.time"), Locale.CHINESE)
                .format(instant.atZone(clock.getZone()));
    }

    /** The time of writing. */
    String now() {
        return of(clock.instant());
    }
}
