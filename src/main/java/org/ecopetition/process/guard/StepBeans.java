package org.ecopetition.process.guard;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ecopetition.process.UserTaskStep;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** The beans a model may name: the steps of this house, and no other bean of the application. */
@Component
public class StepBeans {

    private static final String HOUSE = "org.ecopetition.";

    private final BeanFactory beans;

    StepBeans(BeanFactory beans) {
        this.beans = beans;
    }

    /** The step behind a user task, found by the id of the task. */
    public Optional<UserTaskStep> userTask(String taskKey) {
        return holds(taskKey, UserTaskStep.class)
                ? Optional.of(beans.getBean(taskKey, UserTaskStep.class))
                : Optional.empty();
    }

    /** Whether a bean of that name exists, is ours and plays that part. */
    public boolean holds(String name, Class<?> part) {
        if (!beans.containsBean(name)) {
            return false;
        }
        Class<?> type = beans.getType(name);
        return type != null && type.getName().startsWith(HOUSE) && part.isAssignableFrom(type);
    }

    /** Whether a model may name a bean so. */
    public boolean isStep(String name) {
        return holds(name, JavaDelegate.class)
                || holds(name, TaskListener.class)
                || holds(name, ExecutionListener.class)
                || holds(name, DelegateVariableMapping.class);
    }

    Object get(String name) {
        return beans.getBean(name);
    }
}
