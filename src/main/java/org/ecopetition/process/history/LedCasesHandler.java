package org.ecopetition.process.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.ecopetition.audit.LedCases;

/** Takes note, as it happens, of the version that leads a process of a case and of administrators who act on it. */
class LedCasesHandler implements HistoryEventHandler {

    private static final Set<String> MODELS = Set.of("petition", "handoff");

    private final LedCases cases;

    LedCasesHandler(LedCases cases) {
        this.cases = cases;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity run && isLedAnew(run)) {
            cases.led(
                    run.getBusinessKey(),
                    run.getProcessDefinitionKey(),
                    run.getProcessDefinitionVersion(),
                    timeOf(run));
        }
        if (event instanceof UserOperationLogEntryEventEntity operation && isByAdministrator()) {
            keyOf(operation)
                    .ifPresent(key -> cases.administered(
                            key,
                            operation.getOperationType(),
                            operation.getUserId(),
                            operation.getTimestamp().toInstant()));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private static boolean isLedAnew(HistoricProcessInstanceEventEntity run) {
        return MODELS.contains(run.getProcessDefinitionKey())
                && run.getBusinessKey() != null
                && (run.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)
                        || run.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_MIGRATE));
    }

    /** A migration has no time of its own. */
    private static Instant timeOf(HistoricProcessInstanceEventEntity run) {
        return run.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START) && run.getStartTime() != null
                ? run.getStartTime().toInstant()
                : ClockUtil.getCurrentTime().toInstant();
    }

    private static boolean isByAdministrator() {
        Authentication person = Context.getCommandContext().getAuthentication();
        return person != null
                && person.getGroupIds() != null
                && person.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }

    private static Optional<String> keyOf(UserOperationLogEntryEventEntity operation) {
        if (operation.getProcessInstanceId() == null || !MODELS.contains(operation.getProcessDefinitionKey())) {
            return Optional.empty();
        }
        CommandContext context = Context.getCommandContext();
        return Optional.ofNullable(context.runWithoutAuthorization(() -> context.getHistoricProcessInstanceManager()
                        .findHistoricProcessInstance(operation.getProcessInstanceId())))
                .map(HistoricProcessInstance::getBusinessKey);
    }
}
