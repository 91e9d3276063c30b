package org.ecopetition.process.guard;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.AnswersInHand;
import org.ecopetition.process.PersonName;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.addition.AdditionalAnswers;
import org.ecopetition.process.addition.CaseOfTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The only way a form takes into the engine: its person is the assignee, its values are the answers that the step of the
 * task asks for, and none of them becomes a process variable.
 */
class SubmittedForms {

    private static final Logger log = LoggerFactory.getLogger(SubmittedForms.class);
    private static final int MOST_TIMES = 8;

    /** How long whoever met another one waits at most before the second time, and as much more before each further one. */
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private final StepBeans steps;
    private final ObjectProvider<AdditionalAnswers> additional;
    private final ObjectProvider<CaseOfTask> cases;

    SubmittedForms(StepBeans steps, ObjectProvider<AdditionalAnswers> additional, ObjectProvider<CaseOfTask> cases) {
        this.steps = steps;
        this.additional = additional;
        this.cases = cases;
    }

    /**
     * Checks the form, hands its answers to the step's listener and completes the task in one transaction. Where people have
     * tasks side by side, the engine counts who is done and undoes whatever meets another one at that: it is done again.
     */
    <T> T submit(CommandExecutor executor, String taskId, @Nullable Map<String, ?> values, Supplier<T> completion) {
        boolean outermost =
                Context.getCommandContext() == null && !TransactionSynchronizationManager.isActualTransactionActive();
        for (int times = 1; outermost && times < MOST_TIMES; times++) {
            try {
                return submitOnce(executor, taskId, values, completion);
            } catch (OptimisticLockingException metAnother) {
                log.debug("task {} met another one at its completion", taskId, metAnother);
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(A_MOMENT.toNanos() * times));
            }
        }
        return submitOnce(executor, taskId, values, completion);
    }

    private <T> T submitOnce(
            CommandExecutor executor, String taskId, @Nullable Map<String, ?> values, Supplier<T> completion) {
        try {
            return executor.execute(context -> {
                TaskEntity task = context.getTaskManager().findTaskById(taskId);
                if (task == null) {
                    refuseOwnDoneAlready(context, taskId);
                    return completion.get();
                }
                check(context, task);
                AdditionalAnswers.Read read = read(task, values == null ? Map.of() : values);
                read.keep().run();
                return AnswersInHand.during(taskId, read.answers(), completion);
            });
        } catch (RuntimeException failure) {
            if (Context.getCommandContext() == null) {
                executor.execute(context -> refuseOwnDoneAlready(context, taskId));
            }
            throw failure;
        }
    }

    /**
     * The same form, handed in twice: whoever comes second reads that it is done, whatever it was that the two met at, and
     * nobody else learns of the task.
     */
    private static @Nullable Void refuseOwnDoneAlready(CommandContext context, String taskId) {
        HistoricTaskInstanceEntity task =
                context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId);
        Authentication person = context.getAuthentication();
        if (task != null
                && task.getEndTime() != null
                && person != null
                && person.getUserId() != null
                && person.getUserId().equals(task.getAssignee())) {
            throw new Refusal("task.done-by", nameOf(context, person.getUserId()));
        }
        return null;
    }

    private static String nameOf(CommandContext context, String person) {
        User user = context.getReadOnlyIdentityProvider().findUserById(person);
        return user == null ? person : PersonName.of(user);
    }

    /** What the form of a task shows without the engine keeping it. */
    Map<String, Object> shown(CommandExecutor executor, String taskId) {
        return executor.execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            String key = task == null ? null : task.getTaskDefinitionKey();
            return key == null || task == null
                    ? Map.of()
                    : steps.userTask(key)
                            .map(step -> step.shown(task))
                            .orElseGet(() -> cases.getObject().shown(task));
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

    private AdditionalAnswers.Read read(TaskEntity task, Map<String, ?> values) {
        String key = task.getTaskDefinitionKey();
        if (key == null) {
            return new AdditionalAnswers.Read(Answers.read(List.of(), values), () -> {});
        }
        UserTaskStep step = steps.userTask(key).orElse(null);
        if (step != null) {
            step.checkPerson(task, task.getAssignee());
        }
        return additional.getObject().read(task, step, values.keySet(), new SubmittedValues(values)::of);
    }
}
