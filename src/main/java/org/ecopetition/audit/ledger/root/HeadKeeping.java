package org.ecopetition.audit.ledger.root;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Every minute, outside of anybody's transaction: the ends of the chains that changed are noted apart, and a day that has ended
 * gets its root. Nodes that note in the same folder take turns. A node that has just started notes at once, and again soon after
 * the first change, as it may not live for a minute.
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
    private Instant noted = Instant.EPOCH.plus(LATE);
    private volatile boolean isStarted;
    private volatile boolean isChangeNoted;

    HeadKeeping(DayRoots roots, HeadFile file, LedgerKeys keys, Clock clock) {
        this.roots = roots;
        this.file = file;
        this.keys = keys;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void atTheStart() {
        try {
            everyMinute();
            isStarted = true;
        } catch (DataAccessException | TransactionException | UncheckedIOException later) {
            log.warn("the heads of the ledger are noted in a minute", later);
        }
    }

    /** Until the first change since the start is noted. */
    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT2S")
    void soonAfterTheFirstChange() {
        if (!isStarted || isChangeNoted) {
            return;
        }
        try {
            isChangeNoted = isChanged() && keep() > 0;
        } catch (DataAccessException | TransactionException away) {
            log.debug("noted later", away);
        }
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    public void everyMinute() {
        try {
            roots.sealPastDays();
        } catch (DuplicateKeyException another) {
            log.debug("another node sealed the day", another);
        }
        keep();
    }

    /**
     * Notes what changed since the last stamp.
     *
     * @return how many chains changed
     */
    synchronized int keep() {
        return roots.inTurn(() -> {
            Instant now = clock.instant();
            Instant since = file.lastStamp().map(last -> last.minus(LATE)).orElse(Instant.EPOCH);
            List<ChainEnd> ends = changed(since);
            List<DayRoot> sealed = roots.newest(40).stream()
                    .filter(root -> !root.sealedAt().isBefore(since))
                    .toList();
            file.append(ends, sealed, now, keys.current());
            if (kept.size() > MOST_REMEMBERED) {
                kept.clear();
            }
            noted = now;
            ends.forEach(end -> kept.put(end.chain(), end.position()));
            return ends.size();
        });
    }

    private synchronized boolean isChanged() {
        return !changed(noted.minus(LATE)).isEmpty();
    }

    private List<ChainEnd> changed(Instant since) {
        return roots.changedSince(since).stream()
                .filter(end -> !Integer.valueOf(end.position()).equals(kept.get(end.chain())))
                .toList();
    }
}
