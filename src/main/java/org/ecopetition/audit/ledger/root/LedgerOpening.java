package org.ecopetition.audit.ledger.root;

import org.ecopetition.audit.ledger.EarlierHistory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.stereotype.Component;

/** Before the house opens: the key is there, and what happened before there was a ledger is sealed as such. */
@Component
class LedgerOpening {

    LedgerOpening(LedgerKeys keys, EarlierHistory history, FlywayMigrationInitializer afterMigration) {
        keys.take();
        history.seal();
    }
}
