package org.ecopetition.process.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.ecopetition.organisation.programme.ProgrammeLevel;
import org.ecopetition.organisation.programme.Programmes;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The round of inspection that the demonstration plays in, moved with its day zero. */
@Component
@Profile("demo")
class DemoRound {

    private static final String PROGRAMME = "demo";
    private static final LocalDate SOURCE_DAY = LocalDate.of(2023, 6, 30);
    private static final int DAYS_BEFORE = 4;
    private static final int DAYS_AFTER = 20;

    private final DemoSettings settings;
    private final Programmes programmes;
    private final Clock clock;

    DemoRound(DemoSettings settings, Programmes programmes, Clock clock) {
        this.settings = settings;
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * Opens the round where it is not there yet.
     *
     * @return day zero: the one that is set, that of an earlier start, else today
     */
    LocalDate open() {
        LocalDate dayZero = settings.dayZero() == null
                ? programmes
                        .startOf(PROGRAMME)
                        .map(start -> start.plusDays(DAYS_BEFORE))
                        .orElseGet(() -> LocalDate.now(clock))
                : settings.dayZero();
        if (!dayZero.equals(SOURCE_DAY)) {
            programmes.open(
                    PROGRAMME,
                    programmes.of(SOURCE_DAY).name(),
                    ProgrammeLevel.PROVINCIAL,
                    2,
                    "YY",
                    dayZero.minusDays(DAYS_BEFORE),
                    dayZero.plusDays(DAYS_AFTER));
        }
        return dayZero;
    }
}
