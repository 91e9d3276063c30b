package org.ecopetition.process.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.ecopetition.petition.Refusal;

/** The engine's models, of which nobody takes away one together with the work that it led. */
class GuardedRepositoryService extends RepositoryServiceImpl {

    @Override
    public void deleteDeployment(String deployment, boolean cascade) {
        requireNothingLed(deployment, cascade);
        super.deleteDeployment(deployment, cascade);
    }

    @Override
    public void deleteDeployment(String deployment, boolean cascade, boolean skipCustomListeners) {
        requireNothingLed(deployment, cascade);
        super.deleteDeployment(deployment, cascade, skipCustomListeners);
    }

    @Override
    public void deleteDeployment(
            String deployment, boolean cascade, boolean skipCustomListeners, boolean skipIoMappings) {
        requireNothingLed(deployment, cascade);
        super.deleteDeployment(deployment, cascade, skipCustomListeners, skipIoMappings);
    }

    @Override
    public void deleteProcessDefinition(String definition, boolean cascade) {
        requireNoneOf(definition, cascade);
        super.deleteProcessDefinition(definition, cascade);
    }

    @Override
    public void deleteProcessDefinition(String definition, boolean cascade, boolean skipCustomListeners) {
        requireNoneOf(definition, cascade);
        super.deleteProcessDefinition(definition, cascade, skipCustomListeners);
    }

    @Override
    public void deleteProcessDefinition(
            String definition, boolean cascade, boolean skipCustomListeners, boolean skipIoMappings) {
        requireNoneOf(definition, cascade);
        super.deleteProcessDefinition(definition, cascade, skipCustomListeners, skipIoMappings);
    }

    private void requireNothingLed(String deployment, boolean cascade) {
        if (cascade) {
            commandExecutor.execute(context -> refuseWhereAnyLed(
                    context,
                    context.getProcessDefinitionManager().findProcessDefinitionsByDeploymentId(deployment).stream()
                            .map(ProcessDefinition::getId)
                            .toList()));
        }
    }

    private void requireNoneOf(String definition, boolean cascade) {
        if (cascade) {
            commandExecutor.execute(context -> refuseWhereAnyLed(context, List.of(definition)));
        }
    }

    private static Object refuseWhereAnyLed(CommandContext context, List<String> definitions) {
        if (context.getAuthentication() != null
                && context.getAuthentication().getUserId() != null
                && definitions.stream().anyMatch(definition -> hasLed(context, definition))) {
            throw new Refusal("engine.never-delete");
        }
        return definitions;
    }

    private static boolean hasLed(CommandContext context, String definition) {
        return context.runWithoutAuthorization(() -> context.getProcessEngineConfiguration()
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processDefinitionId(definition)
                        .count()
                > 0);
    }
}
