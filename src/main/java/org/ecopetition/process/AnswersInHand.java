package org.ecopetition.process;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.petition.Refusal;

/**
 * The answers on their way from a form to the listener of its task: within one thread and one transaction, never a variable
 * of the engine, which would store them.
 */
public final class AnswersInHand {

    private static final ThreadLocal<Map<String, Answers>> BY_TASK = ThreadLocal.withInitial(HashMap::new);

    private AnswersInHand() {}

    /** Completes a task while its answers are in hand. */
    public static <T> T during(String taskId, Answers answers, Supplier<T> completion) {
        Map<String, Answers> inHand = BY_TASK.get();
        inHand.put(taskId, answers);
        try {
            return completion.get();
        } finally {
            inHand.remove(taskId);
        }
    }

    /** Whether this task is being completed at the moment. */
    static boolean areOf(String taskId) {
        return BY_TASK.get().containsKey(taskId);
    }

    /**
     * The answers to the task that is being completed.
     *
     * @throws Refusal when the task is completed without its form
     */
    static Answers of(DelegateTask task) {
        Answers answers = BY_TASK.get().get(task.getId());
        if (answers == null) {
            throw new Refusal("form.not-submitted");
        }
        return answers;
    }
}
