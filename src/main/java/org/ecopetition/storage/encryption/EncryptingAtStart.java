package org.ecopetition.storage.encryption;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** After the start: rows of before, or of a former key, are encrypted. */
@Component
class EncryptingAtStart {

    private final EncryptingAnew encrypting;

    EncryptingAtStart(EncryptingAnew encrypting) {
        this.encrypting = encrypting;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        encrypting.inBackground();
    }
}
