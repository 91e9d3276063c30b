package org.ecopetition.evidence;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.ecopetition.storage.encryption.CallerFiles;
import org.ecopetition.storage.original.OriginalsAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Clears the folders of evidence and letters of files that were broken off on their way or that nobody entered, as letters from
 * before encryption: once a day on each node, and where it fails an hour later.
 */
@Component
class EvidenceSweep {

    private static final Logger log = LoggerFactory.getLogger(EvidenceSweep.class);
    private static final Duration BETWEEN_SWEEPS = Duration.ofDays(1);
    private static final Duration AFTER_FAILING = Duration.ofMinutes(59);

    private final EvidenceVault vault;
    private final CallerFiles letters;
    private final EvidencePieces pieces;
    private final Clock clock;
    private final AtomicLong nextSweep = new AtomicLong();

    EvidenceSweep(EvidenceVault vault, CallerFiles letters, EvidencePieces pieces, Clock clock) {
        this.vault = vault;
        this.letters = letters;
        this.pieces = pieces;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    @EventListener(ApplicationReadyEvent.class)
    void onceADay() {
        long now = clock.millis();
        long due = nextSweep.get();
        if (now < due || !nextSweep.compareAndSet(due, now + BETWEEN_SWEEPS.toMillis())) {
            return;
        }
        try {
            vault.sweep(pieces::findHashesBeginningWith);
            letters.sweep(pieces::findLettersBeginningWith, clock.instant(), EvidenceVault.UNCLAIMED);
        } catch (IOException | OriginalsAway | DataAccessException unreadable) {
            nextSweep.set(now + AFTER_FAILING.toMillis());
            log.warn("evidence could not be swept", unreadable);
        }
    }
}
