package org.ecopetition.process.guard;

import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The engine's task service with the rules of this house: people claim for themselves, put back what is theirs, and
 * complete with a form that is checked; the engine's shortcuts past a form are closed to them.
 */
class GuardedTaskService extends TaskNotes {

    private final SubmittedForms forms;

    GuardedTaskService(SubmittedForms forms) {
        this.forms = forms;
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        forms.submit(commandExecutor, taskId, variables, () -> {
            super.complete(taskId, null);
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        return forms.submit(
                commandExecutor,
                taskId,
                variables,
                () -> super.completeWithVariablesInReturn(taskId, null, deserializeValues));
    }

    @Override
    public void claim(String taskId, @Nullable String userId) {
        guarded((context, person) -> {
            if (person != null && userId != null && !person.equals(userId)) {
                throw new Refusal("task.claim-for-another");
            }
            if (person != null && userId == null && !isAssignee(context, taskId, person)) {
                throw new Refusal("task.claimed-by-another");
            }
            super.claim(taskId, userId);
        });
    }

    /** Puts a task back for its own assignee, who has no right to assign it to anybody else. */
    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        guarded((context, person) -> {
            if (person != null && userId == null && isAssignee(context, taskId, person)) {
                withoutAuthorization(context, () -> {
                    super.setAssignee(taskId, null);
                    return null;
                });
            } else {
                super.setAssignee(taskId, userId);
            }
        });
    }

    @Override
    public void resolveTask(String taskId, @Nullable Map<String, Object> variables) {
        refusePeople();
        super.resolveTask(taskId, variables);
    }

    @Override
    public void resolveTask(String taskId) {
        refusePeople();
        super.resolveTask(taskId);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        refusePeople();
        super.handleBpmnError(taskId, errorCode);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        refusePeople();
        super.handleBpmnError(taskId, errorCode, errorMessage);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        refusePeople();
        super.handleBpmnError(taskId, errorCode, errorMessage, variables);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        refusePeople();
        super.handleEscalation(taskId, escalationCode);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        refusePeople();
        super.handleEscalation(taskId, escalationCode, variables);
    }

    private static boolean isAssignee(CommandContext context, String taskId, String person) {
        var task = context.getTaskManager().findTaskById(taskId);
        return task != null && person.equals(task.getAssignee());
    }

    private static void withoutAuthorization(CommandContext context, Callable<@Nullable Void> action) {
        context.runWithoutAuthorization(action);
    }
}
