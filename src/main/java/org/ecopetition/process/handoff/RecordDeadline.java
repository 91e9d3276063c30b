package org.ecopetition.process.handoff;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.variable.HandoffVariables;
import org.ecopetition.supervision.Deadline;
import org.ecopetition.supervision.SupervisionDesk;
import org.springframework.stereotype.Component;

/** 记录时限: takes note that a deadline has come and finds the next one. */
@Component
class RecordDeadline implements JavaDelegate {

    private final SupervisionDesk supervision;
    private final TaskService tasks;

    RecordDeadline(SupervisionDesk supervision, TaskService tasks) {
        this.supervision = supervision;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HandOffKey key = HandoffProcess.handOffOf(execution);
        HandoffVariables.OVERDUE.set(execution, supervision.reached(key) && !isSupervised(execution));
        Optional<Date> next = supervision.next(key).map(Deadline::at).map(Date::from);
        HandoffVariables.FURTHER_DEADLINE.set(execution, next.isPresent());
        next.ifPresent(at -> HandoffVariables.NEXT_DEADLINE.set(execution, at));
    }

    /** A leader who has not yet looked at it is not asked twice. */
    private boolean isSupervised(DelegateExecution execution) {
        return tasks.createTaskQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .taskDefinitionKey("superviseHandling")
                        .count()
                > 0;
    }
}
