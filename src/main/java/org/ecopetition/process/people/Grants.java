package org.ecopetition.process.people;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.ecopetition.organisation.Role;
import org.springframework.stereotype.Component;

/**
 * What each group may do in the engine.
 *
 * <p>Coordination group and leaders work on all tasks, so they hold the right on the definitions and need no row per task;
 * units get a row for each of their tasks and see those alone; auditors read. Only administrators create filters,
 * deployments or instances.
 */
@Component
class Grants {

    private final AuthorizationService authorizations;
    private final OfficialGroups groups;

    Grants(AuthorizationService authorizations, OfficialGroups groups) {
        this.authorizations = authorizations;
        this.groups = groups;
    }

    /** Writes every grant that is not there yet. */
    void write() {
        for (Resource resource : Resources.values()) {
            grant(Role.ADMINISTRATOR.group(), resource, ANY, Permissions.ALL);
        }
        for (String group : groups.ofTheTrade()) {
            grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        }
        for (String unit : groups.ofUnits()) {
            grant(unit, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ);
        }
        for (Role role : new Role[] {Role.LIAISON, Role.LEADER}) {
            grant(
                    role.group(),
                    Resources.PROCESS_DEFINITION,
                    ANY,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.TASK_WORK);
        }
        grantAuditors(Role.AUDITOR.group());
    }

    private void grantAuditors(String auditors) {
        grant(auditors, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                auditors,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY);
        grant(auditors, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        grant(auditors, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
        grant(auditors, Resources.DEPLOYMENT, ANY, Permissions.READ);
        grant(auditors, Resources.OPERATION_LOG_CATEGORY, ANY, UserOperationLogCategoryPermissions.READ);
    }

    /** Gives the group these permissions, once. */
    void grant(String group, Resource resource, String id, Permission... permissions) {
        long present = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .count();
        if (present > 0) {
            return;
        }
        Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
