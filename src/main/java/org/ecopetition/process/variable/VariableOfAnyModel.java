package org.ecopetition.process.variable;

import org.camunda.bpm.engine.RuntimeService;

/**
 * A variable of a process that an administrator names, whichever model declares it.
 *
 * @param run id of the process instance
 */
public record VariableOfAnyModel(String run, String name) {

    /** Sets it for the whole process. */
    public void set(RuntimeService runtime, Object value) {
        runtime.setVariable(run, name, value);
    }
}
