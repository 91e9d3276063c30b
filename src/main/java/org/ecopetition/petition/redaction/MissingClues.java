package org.ecopetition.petition.redaction;

import org.ecopetition.petition.intake.UpgradeBacklog;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Writes the clues of callers who called before callers had clues. */
@Component
class MissingClues {

    private final UpgradeBacklog left;

    MissingClues(CallerClues clues, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.left = new UpgradeBacklog("caller_clue_due", clues::keep, jdbc, transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void write() {
        left.start();
    }

    void writeAll() {
        left.all();
    }
}
