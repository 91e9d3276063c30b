package org.ecopetition.process.sealing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.ecopetition.handoff.HandOffKey;
import org.springframework.stereotype.Component;

/** Which chain of the ledger what the engine writes down belongs to. */
@Component
class CaseOfRun {

    static final String HAND_OFF = "handoff";

    private final Clock clock;

    CaseOfRun(Clock clock) {
        this.clock = clock;
    }

    /** The chain of the case, or of the day where something concerns no case. */
    String chainOf(HistoryEvent event) {
        return keyOf(event).orElseGet(() -> "engine:" + LocalDate.now(clock));
    }

    /** The chain of the case that a process runs for. */
    Optional<String> keyOf(HistoryEvent event) {
        return Optional.ofNullable(event.getProcessInstanceId())
                .flatMap(CaseOfRun::businessKeyOf)
                .map(key -> chain(key, event.getProcessDefinitionKey()));
    }

    static String chain(String businessKey, String process) {
        return HAND_OFF.equals(process)
                ? new HandOffKey(businessKey).caseNumber().value()
                : businessKey;
    }

    /** What the command has at hand is not asked for again. */
    private static Optional<String> businessKeyOf(String run) {
        CommandContext context = Context.getCommandContext();
        ExecutionEntity running = context.getDbEntityManager().getCachedEntity(ExecutionEntity.class, run);
        if (running == null) {
            running = context.getExecutionManager().findExecutionById(run);
        }
        if (running != null) {
            return Optional.ofNullable(running.getBusinessKey());
        }
        HistoricProcessInstanceEventEntity ended =
                context.getHistoricProcessInstanceManager().findHistoricProcessInstanceEvent(run);
        return Optional.ofNullable(ended).map(HistoricProcessInstanceEventEntity::getBusinessKey);
    }
}
