package org.ecopetition.process;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.ecopetition.casework.NamedActs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The engine as a step uses it: on behalf of a person whose own rights end at the form. */
@Component
public class Engine implements NamedActs {

    private final ObjectProvider<ProcessEngineConfigurationImpl> configuration;
    private final IdentityService identity;

    Engine(ObjectProvider<ProcessEngineConfigurationImpl> configuration, IdentityService identity) {
        this.configuration = configuration;
        this.identity = identity;
    }

    /** Acts without the engine's checks, in the transaction at hand; history names whoever is signed in. */
    public <T> T act(Callable<T> action) {
        return configuration
                .getObject()
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(action));
    }

    /** Acts like {@link #act(Callable)} with this person named in history. */
    public <T> T actFor(String person, Callable<T> action) {
        var before = identity.getCurrentAuthentication();
        identity.setAuthenticatedUserId(person);
        try {
            return act(action);
        } finally {
            identity.setAuthentication(before);
        }
    }

    /** Whether the form of this task is being handed in at this very moment. */
    public boolean isHandingIn(String taskId) {
        return AnswersInHand.areOf(taskId);
    }

    @Override
    public void by(String person, Runnable act) {
        var before = identity.getCurrentAuthentication();
        identity.setAuthenticatedUserId(person);
        try {
            act.run();
        } catch (OptimisticLockingException meanwhile) {
            throw new OptimisticLockingFailureException("the engine met another change", meanwhile);
        } finally {
            identity.setAuthentication(before);
        }
    }
}
