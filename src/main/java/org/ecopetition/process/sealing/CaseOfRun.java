package org.ecopetition.process.sealing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.BusinessKeys;
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
                .flatMap(BusinessKeys::of)
                .map(key -> chain(key, event.getProcessDefinitionKey()));
    }

    static String chain(String businessKey, String process) {
        return HAND_OFF.equals(process)
                ? new HandOffKey(businessKey).caseNumber().value()
                : businessKey;
    }
}
