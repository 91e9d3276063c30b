package org.ecopetition.process.variable;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * A variable that no code declares: an administrator drew a field of that name, and a model reads it.
 *
 * @param name key of the field
 */
public record DrawnVariable(String name) {

    private static final String LOOP = "loopCounter";

    /** Sets it for the whole process; where several are worked on side by side, each has one of its own. */
    public void set(TaskEntity task, @Nullable Object value) {
        ExecutionEntity scope = task.getExecution();
        while (scope.getParent() != null && !scope.getVariableNamesLocal().contains(LOOP)) {
            scope = scope.getParent();
        }
        scope.setVariableLocal(name, value);
    }

    /** All that a task knows by name. */
    public static Map<String, @Nullable Object> knownTo(DelegateTask task) {
        return new HashMap<>(task.getVariables());
    }
}
