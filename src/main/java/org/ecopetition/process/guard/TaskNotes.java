package org.ecopetition.process.guard;

import java.io.InputStream;
import java.util.List;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Comments and attachments of tasks, which the engine itself lets everybody read and write: a comment is for those who work
 * on the task, nobody changes one, and files do not go into the engine.
 */
class TaskNotes extends TaskServiceImpl {

    @Override
    public void addComment(String taskId, String processInstanceId, String message) {
        createComment(taskId, processInstanceId, message);
    }

    @Override
    public Comment createComment(@Nullable String taskId, @Nullable String processInstanceId, String message) {
        onOpenTask(taskId, CommandChecker::checkTaskWork);
        return super.createComment(taskId, processInstanceId, message);
    }

    @Override
    public List<Comment> getTaskComments(String taskId) {
        onOpenTask(taskId, CommandChecker::checkReadTask);
        return super.getTaskComments(taskId);
    }

    @Override
    public Comment getTaskComment(String taskId, String commentId) {
        onOpenTask(taskId, CommandChecker::checkReadTask);
        return super.getTaskComment(taskId, commentId);
    }

    @Override
    public List<Comment> getProcessInstanceComments(String processInstanceId) {
        refusePeople();
        return super.getProcessInstanceComments(processInstanceId);
    }

    @Override
    public void deleteTaskComment(String taskId, String commentId) {
        refusePeople();
        super.deleteTaskComment(taskId, commentId);
    }

    @Override
    public void deleteTaskComments(String taskId) {
        refusePeople();
        super.deleteTaskComments(taskId);
    }

    @Override
    public void updateTaskComment(String taskId, String commentId, String message) {
        refusePeople();
        super.updateTaskComment(taskId, commentId, message);
    }

    @Override
    public Attachment createAttachment(
            String type,
            String taskId,
            String processInstanceId,
            String name,
            String description,
            InputStream content) {
        refusePeople();
        return super.createAttachment(type, taskId, processInstanceId, name, description, content);
    }

    @Override
    public Attachment createAttachment(
            String type, String taskId, String processInstanceId, String name, String description, String url) {
        refusePeople();
        return super.createAttachment(type, taskId, processInstanceId, name, description, url);
    }

    @Override
    public void saveAttachment(Attachment attachment) {
        refusePeople();
        super.saveAttachment(attachment);
    }

    @Override
    public Attachment getTaskAttachment(String taskId, String attachmentId) {
        onOpenTask(taskId, CommandChecker::checkReadTask);
        return super.getTaskAttachment(taskId, attachmentId);
    }

    @Override
    public InputStream getTaskAttachmentContent(String taskId, String attachmentId) {
        onOpenTask(taskId, CommandChecker::checkReadTask);
        return super.getTaskAttachmentContent(taskId, attachmentId);
    }

    @Override
    public List<Attachment> getTaskAttachments(String taskId) {
        onOpenTask(taskId, CommandChecker::checkReadTask);
        return super.getTaskAttachments(taskId);
    }

    @Override
    public void deleteAttachment(String attachmentId) {
        refusePeople();
        super.deleteAttachment(attachmentId);
    }

    @Override
    public void deleteTaskAttachment(String taskId, String attachmentId) {
        refusePeople();
        super.deleteTaskAttachment(taskId, attachmentId);
    }

    /** Refuses what is open to administrators and the application itself alone. */
    void refusePeople() {
        guarded((context, person) -> {
            if (person != null) {
                throw new Refusal("task.form-only");
            }
        });
    }

    void guarded(Rule rule) {
        commandExecutor.execute(context -> {
            rule.apply(context, Persons.ordinary(context));
            return null;
        });
    }

    private void onOpenTask(@Nullable String taskId, Check check) {
        guarded((context, person) -> {
            if (person == null) {
                return;
            }
            TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
            if (task == null) {
                throw new Refusal("task.gone");
            }
            for (CommandChecker checker :
                    context.getProcessEngineConfiguration().getCommandCheckers()) {
                check.apply(checker, task);
            }
        });
    }

    /** A rule about what an ordinary person may do; the person is null for everybody else. */
    interface Rule {
        void apply(CommandContext context, @Nullable String person);
    }

    /** A permission on a task. */
    private interface Check {
        void apply(CommandChecker checker, TaskEntity task);
    }
}
