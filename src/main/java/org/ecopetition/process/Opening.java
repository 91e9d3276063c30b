package org.ecopetition.process;

import org.ecopetition.process.access.SettledPeople;
import org.ecopetition.process.deployment.DeployedModels;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The opening of the house at each start, before the first request: people first, then the models. */
@Component
class Opening implements SmartInitializingSingleton {

    private final SettledPeople people;
    private final DeployedModels models;

    Opening(SettledPeople people, DeployedModels models) {
        this.people = people;
        this.models = models;
    }

    @Override
    public void afterSingletonsInstantiated() {
        people.settle();
        models.bringUpToDate();
    }
}
