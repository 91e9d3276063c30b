package org.ecopetition.process.access;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.organisation.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The grants the engine writes by itself: a handling unit gets one for each of its tasks; nobody else gets any, because
 * the other groups hold theirs on the process definitions and an assignee is always a member of the task's group.
 */
@Component
class OwnTasksOnly extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity[] NONE = {};

    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {
            createGrantAuthorization(
                    user.getId(), null, Resources.USER, user.getId(), Permissions.READ, Permissions.UPDATE)
        };
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
        return Role.isUnit(group) ? super.newTaskGroupIdentityLink(task, group, type) : NONE;
    }

    /** Nobody holds a grant on a task that is made just now. */
    @Override
    protected @Nullable AuthorizationEntity getGrantAuthorizationByGroupId(
            String group, Resource resource, String resourceId) {
        return resource == Resources.TASK && isMadeNow(resourceId)
                ? null
                : super.getGrantAuthorizationByGroupId(group, resource, resourceId);
    }

    private static boolean isMadeNow(String taskId) {
        DbEntityManager entities = Context.getCommandContext().getDbEntityManager();
        TaskEntity task = entities.getCachedEntity(TaskEntity.class, taskId);
        return task != null && entities.getDbEntityCache().isTransient(task);
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String user, String type) {
        return NONE;
    }
}
