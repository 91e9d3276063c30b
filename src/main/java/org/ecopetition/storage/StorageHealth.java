package org.ecopetition.storage;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while a disk on which the house writes has too little room. */
@Component("storage")
class StorageHealth implements HealthIndicator {

    private final StorageRoom room;

    StorageHealth(StorageRoom room) {
        this.room = room;
    }

    @Override
    public Health health() {
        boolean left = room.isLeftForDatabase() && room.isLeftForEvidence();
        return left ? Health.up().build() : Health.down().build();
    }
}
