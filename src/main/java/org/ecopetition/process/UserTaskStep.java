package org.ecopetition.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;

/**
 * The Java behind one user task: what its form may hand in, what the form shows beforehand, and the use case that takes
 * the answers.
 *
 * <p>A step is a bean named like its task ({@code signReceipt}) and stands in the model as the task's create and complete
 * listener.
 */
public abstract class UserTaskStep implements TaskListener {

    /** Everything a person may submit; any other name is refused. */
    public abstract List<FormField> fields();

    /**
     * Refuses a person who may not do this task although the own group may, for example because the same person did the
     * step it reviews.
     */
    public void checkPerson(DelegateTask task, String person) {}

    /** Sets the task-local variables that the form shows or prefills. */
    protected void prepare(DelegateTask task) {}

    /** What the form shows but the engine must not keep, worked out each time the form is opened. */
    public Map<String, Object> shown(DelegateTask task) {
        return Map.of();
    }

    /** Hands the answers to the use case and sets the variables that gateways read. */
    protected abstract void complete(DelegateTask task, Answers answers, String person);

    @Override
    public final void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> prepare(task);
            case EVENTNAME_COMPLETE -> complete(task, AnswersInHand.of(task), task.getAssignee());
            default -> throw new IllegalStateException("no part in " + task.getEventName());
        }
    }
}
