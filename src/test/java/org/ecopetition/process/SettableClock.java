package org.ecopetition.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The clock of the house as a test sets it; it stands still, and the engine's clock stands with it. */
public class SettableClock extends Clock {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ZoneId zone;
    private volatile Instant now = Instant.EPOCH;

    public SettableClock() {
        this(CHINA);
    }

    private SettableClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Sets the time for house and engine. */
    public void set(Instant time) {
        now = time;
        ClockUtil.setCurrentTime(Date.from(time));
    }

    public void forward(Duration duration) {
        set(now.plus(duration));
    }

    public LocalDate today() {
        return LocalDate.now(this);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        SettableClock same = new SettableClock(other);
        same.now = now;
        return same;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
