package org.ecopetition.process.reading;

import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;

/** The engine's decision tables; which is the newest is looked up anew once one was deployed or deleted. */
class KnownTables extends DecisionDefinitionManager {

    private final RecentDefinitions recent;

    KnownTables(RecentDefinitions recent) {
        this.recent = recent;
    }

    @Override
    public void insertDecisionDefinition(DecisionDefinitionEntity definition) {
        recent.newestTables().changedAll();
        super.insertDecisionDefinition(definition);
    }

    @Override
    public void deleteDecisionDefinitionsByDeploymentId(String deployment) {
        recent.newestTables().changedAll();
        super.deleteDecisionDefinitionsByDeploymentId(deployment);
    }
}
