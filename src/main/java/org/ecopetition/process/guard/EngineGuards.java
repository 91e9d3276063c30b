package org.ecopetition.process.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.ecopetition.frontdoor.factor.SecondFactors;
import org.ecopetition.process.addition.AdditionalAnswers;
import org.ecopetition.process.addition.CaseOfTask;
import org.ecopetition.process.history.NamesNow;
import org.ecopetition.process.reading.RecentDefinitions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The engine's settings about work: what expressions reach, how forms come in, who may be assigned. */
@Component
class EngineGuards extends AbstractProcessEnginePlugin {

    private final StepBeans steps;
    private final ObjectProvider<NamesNow> names;
    private final ObjectProvider<SecondFactors> factors;
    private final ObjectProvider<AdditionalAnswers> additional;
    private final ObjectProvider<CaseOfTask> cases;
    private final RecentDefinitions recent;

    EngineGuards(
            StepBeans steps,
            ObjectProvider<NamesNow> names,
            ObjectProvider<SecondFactors> factors,
            ObjectProvider<AdditionalAnswers> additional,
            ObjectProvider<CaseOfTask> cases,
            RecentDefinitions recent) {
        this.steps = steps;
        this.names = names;
        this.factors = factors;
        this.additional = additional;
        this.cases = cases;
        this.recent = recent;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        SubmittedForms forms = new SubmittedForms(steps, additional, cases);
        configuration.setExpressionManager(new SafeExpressions(steps));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setTaskService(new GuardedTaskService(forms));
        configuration.setIdentityService(new GuardedIdentityService(names, factors));
        configuration.setFormService(new GuardedFormService(forms));
        configuration.setCustomSessionFactories(
                both(configuration.getCustomSessionFactories(), List.of(new GuardedDefinitions(recent))));
        configuration.setFilterService(new GuardedFilterService());
        configuration.setManagementService(new GuardedManagementService(configuration));
        configuration.setCustomPreCommandInterceptorsTxRequired(both(
                configuration.getCustomPreCommandInterceptorsTxRequired(),
                List.of(new QueryGuard(), new OutsideActs(configuration))));
        configuration.setCustomPreBPMNParseListeners(
                both(List.of(new AssignmentGuard(steps)), configuration.getCustomPreBPMNParseListeners()));
    }

    private static <T> List<T> both(@Nullable List<? extends T> first, @Nullable List<? extends T> then) {
        List<T> all = new ArrayList<>();
        Optional.ofNullable(first).ifPresent(all::addAll);
        Optional.ofNullable(then).ifPresent(all::addAll);
        return all;
    }
}
