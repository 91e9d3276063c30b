package org.ecopetition.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.ecopetition.disclosure.PublicSettings.Limit;
import org.ecopetition.process.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often somebody comes through a public door. */
class TurnstileTest {

    private static final Limit TWICE = new Limit(2, Duration.ofHours(1));

    private final SettableClock clock = new SettableClock();
    private final Turnstile turnstile = new Turnstile(clock);

    @BeforeEach
    void setTheClock() {
        clock.set(Instant.parse("2023-07-05T02:00:00Z"));
    }

    @AfterEach
    void leaveTheEnginesClock() {
        org.camunda.bpm.engine.impl.util.ClockUtil.reset();
    }

    @Test
    void turnsAwayUntilTheWhileIsOver() {
        assertThat(turnstile.pass(TWICE, "door", "10.0.0.1")).isEmpty();
        clock.forward(Duration.ofMinutes(20));
        assertThat(turnstile.pass(TWICE, "door", "10.0.0.1")).isEmpty();

        assertThat(turnstile.pass(TWICE, "door", "10.0.0.1")).contains(Duration.ofMinutes(40));
        clock.forward(Duration.ofMinutes(40));
        assertThat(turnstile.pass(TWICE, "door", "10.0.0.1")).isEmpty();
    }

    @Test
    void countsEachDoorAndEachComerApart() {
        turnstile.pass(TWICE, "door", "10.0.0.1");
        turnstile.pass(TWICE, "door", "10.0.0.1");

        assertThat(turnstile.pass(TWICE, "other door", "10.0.0.1")).isEmpty();
        assertThat(turnstile.pass(TWICE, "door", "10.0.0.2")).isEmpty();
    }

    @Test
    void forgetsTheOldestWhenItCountsTooMany() {
        turnstile.pass(TWICE, "door", "first");
        turnstile.pass(TWICE, "door", "first");
        for (int i = 0; i < 50_000; i++) {
            turnstile.pass(TWICE, "door", "comer " + i);
        }

        assertThat(turnstile.pass(TWICE, "door", "first")).isEmpty();
    }
}
