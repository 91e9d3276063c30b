package org.ecopetition.process.guard;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.reading.KnownProcesses;
import org.ecopetition.process.reading.RecentDefinitions;

/**
 * Where the engine deletes a model, whichever call, address or deployment asks for it: nobody who is signed in takes one away
 * together with the work that it led.
 */
record GuardedDefinitions(RecentDefinitions recent) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return ProcessDefinitionManager.class;
    }

    @Override
    public Session openSession() {
        return new Guarded(recent);
    }

    private static final class Guarded extends KnownProcesses {

        Guarded(RecentDefinitions recent) {
            super(recent);
        }

        @Override
        public void deleteProcessDefinition(
                ProcessDefinition definition,
                String id,
                boolean cascadeToHistory,
                boolean cascadeToInstances,
                boolean skipCustomListeners,
                boolean skipIoMappings) {
            if ((cascadeToHistory || cascadeToInstances) && isSignedIn() && hasLed(id)) {
                throw new Refusal("engine.never-delete");
            }
            super.deleteProcessDefinition(
                    definition, id, cascadeToHistory, cascadeToInstances, skipCustomListeners, skipIoMappings);
        }

        private static boolean isSignedIn() {
            CommandContext context = Context.getCommandContext();
            return context.getAuthentication() != null
                    && context.getAuthentication().getUserId() != null;
        }

        private static boolean hasLed(String id) {
            CommandContext context = Context.getCommandContext();
            return context.runWithoutAuthorization(() -> context.getProcessEngineConfiguration()
                            .getHistoryService()
                            .createHistoricProcessInstanceQuery()
                            .processDefinitionId(id)
                            .count()
                    > 0);
        }
    }
}
