package org.ecopetition.process;

import org.ecopetition.process.access.SettledPeople;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The opening of the house at each start, before the first request: people first, then the models. */
@Component
class Opening implements SmartInitializingSingleton {

    private final SettledPeople people;

    Opening(SettledPeople people) {
        this.people = people;
    }

    @Override
    public void afterSingletonsInstantiated() {
        people.settle();
    }
}
