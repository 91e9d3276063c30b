package org.ecopetition.audit.ledger.root;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every minute, outside of anybody's transaction: the ends of the chains that changed are noted apart, and a day that has ended
 * gets its root.
 */
@Component
public class HeadKeeping {

    private static final Logger log = LoggerFactory.getLogger(HeadKeeping.class);

    /** A transaction may commit so long after its entries were dated. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private static final int MOST_REMEMBERED = 10_000;

    private final DayRoots roots;
    private final HeadFile file;
    private final LedgerKeys keys;
    private final Clock clock;
    private final Map<String, Integer> kept = new HashMap<>();

    HeadKeeping(DayRoots roots, HeadFile file, LedgerKeys keys, Clock clock) {
        this.roots = roots;
        this.file = file;
        this.keys = keys;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT10S")
    public void everyMinute() {
        try {
            roots.sealPastDays();
        } catch (DuplicateKeyException another) {
            log.debug("another node sealed the day", another);
        }
        keep();
    }

    /** Notes what changed since the last stamp. */
    synchronized void keep() {
        Instant now = clock.instant();
        Instant since = file.lastStamp().map(last -> last.minus(LATE)).orElse(Instant.EPOCH);
        List<ChainEnd> ends = roots.changedSince(since).stream()
                .filter(end -> !Integer.valueOf(end.position()).equals(kept.get(end.chain())))
                .toList();
        List<DayRoot> sealed = roots.newest(40).stream()
                .filter(root -> !root.sealedAt().isBefore(since))
                .toList();
        file.append(ends, sealed, now, keys.current());
        if (kept.size() > MOST_REMEMBERED) {
            kept.clear();
        }
        ends.forEach(end -> kept.put(end.chain(), end.position()));
    }
}
