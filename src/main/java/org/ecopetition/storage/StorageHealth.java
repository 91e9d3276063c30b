package org.ecopetition.storage;

import org.ecopetition.storage.original.Originals;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while a disk on which the house writes has too little room, or the storage of evidence does not answer. */
@Component("storage")
class StorageHealth implements HealthIndicator {

    private final StorageRoom room;
    private final Originals originals;

    StorageHealth(StorageRoom room, Originals originals) {
        this.room = room;
        this.originals = originals;
    }

    @Override
    public Health health() {
        boolean left = room.isLeftForDatabase() && room.isLeftForEvidence();
        return left && originals.isThere() ? Health.up().build() : Health.down().build();
    }
}
