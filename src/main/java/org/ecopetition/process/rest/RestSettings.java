package org.ecopetition.process.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** The engine's setting that lets the REST API learn, outside of every other interceptor, what a command ended with. */
@Component
class RestSettings extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> all = new ArrayList<>(List.of(new RefusalNote()));
        Optional.ofNullable(configuration.getCustomPreCommandInterceptorsTxRequired())
                .ifPresent(all::addAll);
        configuration.setCustomPreCommandInterceptorsTxRequired(all);
    }
}
