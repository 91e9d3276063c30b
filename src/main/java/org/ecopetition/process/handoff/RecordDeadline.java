package org.ecopetition.process.handoff;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.supervision.Deadline;
import org.ecopetition.supervision.SupervisionDesk;
import org.springframework.stereotype.Component;

/** 记录时限: takes note that a deadline has come and finds the next one. */
@Component
class RecordDeadline implements JavaDelegate {

    private final SupervisionDesk supervision;

    RecordDeadline(SupervisionDesk supervision) {
        this.supervision = supervision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HandOffKey key = HandoffProcess.handOffOf(execution);
        HandoffProcess.OVERDUE.set(execution, supervision.reached(key));
        Optional<Date> next = supervision.next(key).map(Deadline::at).map(Date::from);
        HandoffProcess.FURTHER_DEADLINE.set(execution, next.isPresent());
        next.ifPresent(at -> HandoffProcess.NEXT_DEADLINE.set(execution, at));
    }
}
