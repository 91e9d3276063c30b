package org.ecopetition.process.access;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The engine's settings about people: how it keeps passwords and which grants it writes by itself. */
@Component
class AccessSettings extends AbstractProcessEnginePlugin {

    private final OwnTasksOnly grants;

    AccessSettings(OwnTasksOnly grants) {
        this.grants = grants;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(new SlowHash());
        configuration.setIdentityProviderSessionFactory(new NeverLocked.Opened());
        configuration.setResourceAuthorizationProvider(grants);
    }
}
