package org.ecopetition.process;

import org.ecopetition.process.demo.DemoCalls;
import org.ecopetition.process.deployment.DeployedModels;
import org.ecopetition.process.history.EarlierCases;
import org.ecopetition.process.history.NamesNow;
import org.ecopetition.process.people.PeopleAfterStart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The opening of the house at each start, before the first request: people first, then the models, then the demonstration. */
@Component
class StartOrder implements SmartInitializingSingleton {

    private final StartTurn turn;
    private final EngineIndexes indexes;
    private final PeopleAfterStart people;
    private final EarlierCases earlier;
    private final NamesNow names;
    private final DeployedModels models;
    private final ObjectProvider<DemoCalls> demo;

    StartOrder(
            StartTurn turn,
            EngineIndexes indexes,
            PeopleAfterStart people,
            EarlierCases earlier,
            NamesNow names,
            DeployedModels models,
            ObjectProvider<DemoCalls> demo) {
        this.turn = turn;
        this.indexes = indexes;
        this.people = people;
        this.earlier = earlier;
        this.names = names;
        this.models = models;
        this.demo = demo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        turn.take();
        indexes.create();
        earlier.enter();
        people.settle();
        names.noteAll();
        models.bringUpToDate();
        demo.ifAvailable(DemoCalls::enter);
        turn.end();
    }
}
