package org.ecopetition.process.deployment;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.ecopetition.process.decision.DecisionEvaluation;
import org.springframework.stereotype.Component;

/** The engine's setting that puts the guard before its own deployers and bounds the evaluation of tables. */
@Component
class GuardSettings extends AbstractProcessEnginePlugin {

    private final DeploymentGuard guard;
    private final DecisionEvaluation tables;

    GuardSettings(DeploymentGuard guard, DecisionEvaluation tables) {
        this.guard = guard;
        this.tables = tables;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> first = new ArrayList<>(List.of(guard));
        if (configuration.getCustomPreDeployers() != null) {
            first.addAll(configuration.getCustomPreDeployers());
        }
        configuration.setCustomPreDeployers(first);
        configuration.setDmnEngineConfiguration(tables.configuration());
    }
}
