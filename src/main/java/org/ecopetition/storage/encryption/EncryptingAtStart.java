package org.ecopetition.storage.encryption;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** After the start, and some times a day: rows of before, or of a former key, are encrypted, as those that a start left or another node wrote since. */
@Component
class EncryptingAtStart {

    private static final Logger log = LoggerFactory.getLogger(EncryptingAtStart.class);

    private final EncryptingAnew encrypting;

    EncryptingAtStart(EncryptingAnew encrypting) {
        this.encrypting = encrypting;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        encrypting.inBackground();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT6H")
    void later() {
        try {
            encrypting.inBackground();
        } catch (DataAccessException away) {
            log.warn("rows are encrypted later", away);
        }
    }
}
