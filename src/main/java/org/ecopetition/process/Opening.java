package org.ecopetition.process;

import org.ecopetition.process.demo.DemoCalls;
import org.ecopetition.process.deployment.DeployedModels;
import org.ecopetition.process.people.PeopleAfterStart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The opening of the house at each start, before the first request: people first, then the models, then the demonstration. */
@Component
class Opening implements SmartInitializingSingleton {

    private final StartTurn turn;
    private final EngineIndexes indexes;
    private final PeopleAfterStart people;
    private final DeployedModels models;
    private final ObjectProvider<DemoCalls> demo;

    Opening(
            StartTurn turn,
            EngineIndexes indexes,
            PeopleAfterStart people,
            DeployedModels models,
            ObjectProvider<DemoCalls> demo) {
        this.turn = turn;
        this.indexes = indexes;
        this.people = people;
        this.models = models;
        this.demo = demo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        turn.take();
        indexes.create();
        people.settle();
        models.bringUpToDate();
        demo.ifAvailable(DemoCalls::enter);
        turn.end();
    }
}
