package org.ecopetition.planted;

import java.time.Instant;

/** Planted: asks the computer what time it is. */
final class OwnTime {

    private OwnTime() {}

    static Instant time() {
        return Instant.now();
    }
}
