package org.ecopetition.process.history;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.ecopetition.audit.LedCases;
import org.springframework.stereotype.Component;

/** The engine's settings about history: what is kept for auditors besides the engine's own record. */
@Component
class HistorySettings extends AbstractProcessEnginePlugin {

    private final LedCases cases;

    HistorySettings(LedCases cases) {
        this.cases = cases;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomHistoryEventHandlers().add(new LedCasesHandler(cases));
    }
}
