package org.ecopetition.process;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The only way a form takes into the engine: its person is the assignee, its values are the answers that the step of the
 * task asks for, and none of them becomes a process variable.
 */
class SubmittedForms {

    private final StepBeans steps;

    SubmittedForms(StepBeans steps) {
        this.steps = steps;
    }

    /** Checks the form, hands its answers to the step's listener and completes the task in one transaction. */
    <T> T submit(CommandExecutor executor, String taskId, @Nullable Map<String, ?> values, Supplier<T> completion) {
        return executor.execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (task == null) {
                return completion.get();
            }
            check(context, task);
            Answers answers = read(task, values == null ? Map.of() : values);
            return AnswersInHand.during(taskId, answers, completion);
        });
    }

    /** What the form of a task shows without the engine keeping it. */
    Map<String, Object> shown(CommandExecutor executor, String taskId) {
        return executor.execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            String key = task == null ? null : task.getTaskDefinitionKey();
            return key == null || task == null
                    ? Map.of()
                    : steps.userTask(key).map(step -> step.shown(task)).orElse(Map.of());
        });
    }

    private void check(CommandContext context, TaskEntity task) {
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkTaskWork(task);
        }
        if (task.getAssignee() == null) {
            throw new Refusal("task.not-claimed");
        }
        Authentication person = context.getAuthentication();
        if (person != null && !task.getAssignee().equals(person.getUserId())) {
            throw new Refusal("task.claimed-by-another");
        }
    }

    private Answers read(TaskEntity task, Map<String, ?> values) {
        String key = task.getTaskDefinitionKey();
        UserTaskStep step = key == null ? null : steps.userTask(key).orElse(null);
        if (step == null) {
            return Answers.read(List.of(), values);
        }
        step.checkPerson(task, task.getAssignee());
        return Answers.read(step.fields(), values);
    }
}
