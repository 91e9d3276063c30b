package org.ecopetition.process.history;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.batch.BatchEntity;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.ecopetition.audit.LedCases;
import org.ecopetition.audit.trail.ActAddresses;
import org.ecopetition.process.BusinessKeys;
import org.jspecify.annotations.Nullable;

/** Takes note, as it happens, of the version that leads a process of a case, and of who acts on it and from where. */
class CaseHistoryHandler implements HistoryEventHandler {

    /** Each of them is an event of the case too, with its address. */
    private static final String COMPLETED = UserOperationLogEntry.OPERATION_TYPE_COMPLETE;

    private final LedCases cases;
    private final ActAddresses addresses;

    CaseHistoryHandler(LedCases cases, ActAddresses addresses) {
        this.cases = cases;
        this.addresses = addresses;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity run && isLedAnew(run)) {
            lead(run);
        }
        if (event instanceof UserOperationLogEntryEventEntity operation && operation.getUserId() != null) {
            note(operation);
        }
    }

    private void lead(HistoricProcessInstanceEventEntity run) {
        boolean isMoved = run.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_MIGRATE);
        String person = isMoved ? mover() : null;
        cases.note(new LedCases.Led(
                run.getBusinessKey(),
                run.getProcessDefinitionKey(),
                run.getProcessDefinitionVersion(),
                timeOf(run),
                person));
        if (person != null
                && (isByAdministrator() || Context.getCommandContext().getAuthentication() == null)) {
            cases.administered(run.getBusinessKey(), UserOperationLogEntry.OPERATION_TYPE_MIGRATE, person, timeOf(run));
        }
    }

    /** Whoever is signed in, else whoever started the batch that is being worked off. */
    private static @Nullable String mover() {
        Authentication signedIn = Context.getCommandContext().getAuthentication();
        if (signedIn != null) {
            return signedIn.getUserId();
        }
        JobEntity job = Context.getCommandContext().getCurrentJob();
        String batch = job == null || job.getJobDefinition() == null
                ? null
                : job.getJobDefinition().getJobConfiguration();
        BatchEntity moving = batch == null
                ? null
                : Context.getCommandContext().getBatchManager().findBatchById(batch);
        return moving == null ? null : moving.getCreateUserId();
    }

    private void note(UserOperationLogEntryEventEntity operation) {
        if (operation.getProcessInstanceId() == null
                || COMPLETED.equals(operation.getOperationType())
                || !CaseModels.KEYS.contains(operation.getProcessDefinitionKey())) {
            return;
        }
        BusinessKeys.of(operation.getProcessInstanceId()).ifPresent(key -> {
            Instant at = operation.getTimestamp().toInstant();
            addresses.note(key, operation.getOperationType(), operation.getUserId(), at);
            if (isByAdministrator()) {
                cases.administered(key, operation.getOperationType(), operation.getUserId(), at);
            }
        });
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private static boolean isLedAnew(HistoricProcessInstanceEventEntity run) {
        return CaseModels.KEYS.contains(run.getProcessDefinitionKey())
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
}
