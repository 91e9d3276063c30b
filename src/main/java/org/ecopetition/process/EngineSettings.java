package org.ecopetition.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine's settings about work: what expressions reach, how forms come in, who may be assigned. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    private final StepBeans steps;
    private final StartTurn turn;

    EngineSettings(StepBeans steps, StartTurn turn) {
        this.steps = steps;
        this.turn = turn;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        turn.take(); // the engine writes its schema when it is built
        SubmittedForms forms = new SubmittedForms(steps);
        configuration.setExpressionManager(new SafeExpressions(steps));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setTaskService(new GuardedTaskService(forms));
        configuration.setIdentityService(new GuardedIdentityService());
        configuration.setFormService(new GuardedFormService(forms));
        configuration.setFilterService(new GuardedFilterService());
        configuration.setManagementService(new GuardedManagementService(configuration));
        configuration.setCustomPreCommandInterceptorsTxRequired(with(
                configuration.getCustomPreCommandInterceptorsTxRequired(),
                List.<CommandInterceptor>of(new RefusalNote(), new QueryGuard())));
        configuration.setCustomPreBPMNParseListeners(with(
                configuration.getCustomPreBPMNParseListeners(),
                List.<BpmnParseListener>of(new AssignmentGuard(steps))));
    }

    private static <T> List<T> with(@Nullable List<T> present, List<T> added) {
        List<T> all = new ArrayList<>(added);
        if (present != null) {
            all.addAll(present);
        }
        return all;
    }
}
