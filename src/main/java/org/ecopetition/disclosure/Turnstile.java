package org.ecopetition.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ecopetition.disclosure.PublicSettings.Limit;
import org.springframework.stereotype.Component;

/**
 * Counts how often an address or a case came through a public door and turns away who comes too often. The counts live in
 * memory: a restart begins anew, and each node counts for itself. Nothing of an address is stored or logged.
 */
@Component
public class Turnstile {

    private static final int MOST_COUNTED = 50_000;

    private final Map<Who, Count> counts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Who, Count> eldest) {
            return size() > MOST_COUNTED;
        }
    };

    private final Clock clock;

    Turnstile(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts somebody and lets them through unless they came too often.
     *
     * @return how long to wait for whoever is turned away
     */
    public synchronized Optional<Duration> pass(Limit limit, String door, String who) {
        Optional<Duration> wait = waitingTime(limit, door, who);
        if (wait.isEmpty()) {
            count(limit, door, who);
        }
        return wait;
    }

    /** How long somebody has to wait who came too often; nothing is counted. */
    public synchronized Optional<Duration> waitingTime(Limit limit, String door, String who) {
        return Optional.ofNullable(counts.get(new Who(door, who)))
                .filter(count -> count.times() >= limit.most())
                .map(count -> Duration.between(clock.instant(), count.since().plus(limit.within())))
                .filter(left -> left.compareTo(Duration.ZERO) > 0);
    }

    /** Counts somebody who was let through already. */
    public synchronized void count(Limit limit, String door, String who) {
        Who counted = new Who(door, who);
        Instant now = clock.instant();
        Count before = counts.remove(counted);
        counts.put(
                counted,
                before == null || !before.since().plus(limit.within()).isAfter(now)
                        ? new Count(now, 1)
                        : new Count(before.since(), before.times() + 1));
    }

    private record Who(String door, String who) {}

    private record Count(Instant since, int times) {}
}
