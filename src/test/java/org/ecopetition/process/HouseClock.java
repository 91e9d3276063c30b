package org.ecopetition.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The clock of the house behind the doors: it goes like any other, and a test that would have to wait puts it forward. */
public final class HouseClock extends Clock {

    private final Clock real;
    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant stopped;

    HouseClock(ZoneId zone) {
        real = Clock.system(zone);
    }

    public void forward(Duration duration) {
        ahead = ahead.plus(duration);
    }

    /** Lets no time pass from now on, for a test that counts what the house does again after a while. */
    void stop() {
        // no database keeps a time as exactly as this machine tells it
        stopped = instant().plusMillis(1).truncatedTo(ChronoUnit.MILLIS);
    }

    void reset() {
        stopped = null;
        ahead = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), ahead);
    }

    @Override
    public Instant instant() {
        Instant at = stopped;
        return at == null ? real.instant().plus(ahead) : at;
    }
}
