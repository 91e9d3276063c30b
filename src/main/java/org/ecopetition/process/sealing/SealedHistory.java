package org.ecopetition.process.sealing;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.ecopetition.audit.ledger.Ledger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Notes each operation and each change of a task's assignee in the ledger, in the transaction in which the engine writes them
 * down: rows of the engine's history change lawfully, the ledger does not.
 */
@Component
class SealedHistory extends AbstractProcessEnginePlugin implements HistoryEventHandler {

    private final ObjectProvider<Ledger> ledger;
    private final CaseOfRun cases;
    private final ReasonBook reasons;

    SealedHistory(ObjectProvider<Ledger> ledger, CaseOfRun cases, ReasonBook reasons) {
        this.ledger = ledger;
        this.cases = cases;
        this.reasons = reasons;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomHistoryEventHandlers().add(this);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof UserOperationLogEntryEventEntity operation) {
            if (operation.getId() == null) { // the engine names it when it is written, after this
                operation.setId(
                        Context.getProcessEngineConfiguration().getIdGenerator().getNextId());
            }
            String chain = cases.chainOf(operation);
            ledger.getObject().note(SealedOperations.note(chain, operation));
            reasons.keep(chain, operation);
        } else if (event instanceof HistoricTaskInstanceEventEntity task && task.getProcessInstanceId() != null) {
            cases.keyOf(task).ifPresent(chain -> ledger.getObject().noteLast(SealedTasks.note(chain, task)));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
