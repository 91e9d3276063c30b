package org.ecopetition.frontdoor.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When a node last read whether a session stands; each node reads for itself, so nothing is written into what they share. */
public final class ReadAgain {

    /** How long what was read holds. */
    public static final Duration EVERY = Duration.ofSeconds(5);

    /** Of so many sessions a node remembers when it read. */
    private static final int MOST = 20_000;

    private final Clock clock;
    private final Map<String, Instant> readAt = new ConcurrentHashMap<>();

    public ReadAgain(Clock clock) {
        this.clock = clock;
    }

    /** Whether it is to be read again, which counts as done. */
    public boolean isDue(String session) {
        Instant now = clock.instant();
        Instant read = readAt.get(session);
        if (read != null && read.plus(EVERY).isAfter(now)) {
            return false;
        }
        if (readAt.size() >= MOST) {
            readAt.clear();
        }
        readAt.put(session, now);
        return true;
    }
}
