package org.ecopetition.process.deployment;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up when every model of the folder is in force. */
@Component("models")
class ModelsHealth implements HealthIndicator {

    private final DeployedModels models;

    ModelsHealth(DeployedModels models) {
        this.models = models;
    }

    @Override
    public Health health() {
        return models.areReady() ? Health.up().build() : Health.outOfService().build();
    }
}
