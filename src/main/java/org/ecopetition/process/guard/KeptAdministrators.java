package org.ecopetition.process.guard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The engine's service about people as far as it removes any: whoever removes whom and by whichever door, somebody is left who
 * administers the installation.
 */
class KeptAdministrators extends IdentityServiceImpl {

    @Override
    public void deleteUser(String userId) {
        commandExecutor.execute(context -> {
            boolean isLast = isLastAdministrator(context, userId);
            super.deleteUser(userId);
            return refuseIf(isLast, userId);
        });
    }

    @Override
    public void deleteMembership(String userId, String groupId) {
        commandExecutor.execute(context -> {
            boolean isLast = Groups.CAMUNDA_ADMIN.equals(groupId) && isLastAdministrator(context, userId);
            super.deleteMembership(userId, groupId);
            return refuseIf(isLast, userId);
        });
    }

    @Override
    public void deleteGroup(String groupId) {
        commandExecutor.execute(context -> {
            super.deleteGroup(groupId);
            if (Groups.CAMUNDA_ADMIN.equals(groupId)) {
                throw new Refusal("person.administrators-stay");
            }
            return null;
        });
    }

    /** Under a lock, so that two administrators cannot remove each other at the same moment. */
    private boolean isLastAdministrator(CommandContext context, @Nullable String userId) {
        lockAdministrators(context);
        return context.runWithoutAuthorization(() -> {
            var administrators =
                    createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list();
            return administrators.size() == 1
                    && administrators.stream().map(User::getId).allMatch(id -> id.equals(userId));
        });
    }

    /** The engine's own locks do nothing under H2. */
    private static void lockAdministrators(CommandContext context) {
        Connection connection = context.getDbSqlSession().getSqlSession().getConnection();
        try (PreparedStatement lock =
                connection.prepareStatement("select ID_ from ACT_ID_GROUP where ID_ = ? for update")) {
            lock.setString(1, Groups.CAMUNDA_ADMIN);
            lock.executeQuery();
        } catch (SQLException failed) {
            throw new ProcessEngineException("the group of the administrators could not be locked", failed);
        }
    }

    /** The engine has the first word: who may remove nobody learns nothing of the administrators. */
    private static @Nullable Void refuseIf(boolean isLast, String userId) {
        if (isLast) {
            throw new Refusal("person.last-administrator", userId);
        }
        return null;
    }
}
