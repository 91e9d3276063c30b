package org.ecopetition.process.guard;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractProcessInstanceModificationCommand;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractUpdateProcessInstancesSuspendStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricTaskInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricVariableInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricVariableInstancesByProcessInstanceIdCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserOperationLogEntryCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteHistoricProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteProcessInstanceBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.ecopetition.petition.Refusal;

/**
 * What administrators do to running work outside of its path: deleting it or its history is refused, whichever door they come
 * by; changing, moving or stopping it takes a reason. What the house itself does within a request is no such act.
 */
class OutsideActs extends CommandInterceptor {

    private static final List<Class<?>> NEVER = List.of(
            AbstractDeleteProcessInstanceCmd.class,
            DeleteProcessInstanceBatchCmd.class,
            DeleteHistoricProcessInstancesCmd.class,
            DeleteHistoricProcessInstancesBatchCmd.class,
            DeleteHistoricTaskInstanceCmd.class,
            DeleteHistoricVariableInstanceCmd.class,
            DeleteHistoricVariableInstancesByProcessInstanceIdCmd.class,
            DeleteUserOperationLogEntryCmd.class);

    private static final List<Class<?>> WITH_REASON = List.of(
            AbstractModificationCmd.class,
            AbstractProcessInstanceModificationCommand.class,
            ModifyProcessInstanceCmd.class,
            AbstractRestartProcessInstanceCmd.class,
            AbstractSetStateCmd.class,
            AbstractUpdateProcessInstancesSuspendStateCmd.class,
            AbstractVariableCmd.class,
            SetVariablesToProcessInstancesBatchCmd.class);

    private final ProcessEngineConfigurationImpl configuration;

    OutsideActs(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null && isOfAdministrator()) {
            if (isOneOf(NEVER, command)) {
                throw new Refusal("engine.never-delete");
            }
            if (isOneOf(WITH_REASON, command) && StatedReason.now().isEmpty()) {
                throw new Refusal("engine.reason-needed");
            }
        }
        return next.execute(command);
    }

    private boolean isOfAdministrator() {
        return Optional.ofNullable(configuration.getIdentityService().getCurrentAuthentication())
                .map(Authentication::getGroupIds)
                .filter(groups -> groups.contains(Groups.CAMUNDA_ADMIN))
                .isPresent();
    }

    private static boolean isOneOf(List<Class<?>> kinds, Command<?> command) {
        return kinds.stream().anyMatch(kind -> kind.isInstance(command));
    }
}
