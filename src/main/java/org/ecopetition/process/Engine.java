package org.ecopetition.process;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The engine as a step uses it: on behalf of a person whose own rights end at the form. */
@Component
public class Engine {

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

    /** Does something outside the engine in the course of which history is to name this person. */
    public void named(String person, Runnable action) {
        var before = identity.getCurrentAuthentication();
        identity.setAuthenticatedUserId(person);
        try {
            action.run();
        } finally {
            identity.setAuthentication(before);
        }
    }
}
