package org.ecopetition.process;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** When the timers and open tasks of a running case are due. */
@Component
public class DueDates {

    private final ManagementService management;
    private final TaskService tasks;

    DueDates(ManagementService management, TaskService tasks) {
        this.management = management;
        this.tasks = tasks;
    }

    /** Moves waiting timers of a process instance. */
    public void ofTimers(String instanceId, Date due, List<String> timers) {
        for (String timer : timers) {
            for (Job job : management
                    .createJobQuery()
                    .processInstanceId(instanceId)
                    .activityId(timer)
                    .list()) {
                management.setJobDuedate(job.getId(), due);
            }
        }
    }

    /** Moves the open tasks of some keys of a process instance. */
    public void ofTasks(String instanceId, Date due, String... keys) {
        tasks.createTaskQuery()
                .processInstanceId(instanceId)
                .taskDefinitionKeyIn(keys)
                .list()
                .forEach(task -> {
                    task.setDueDate(due);
                    tasks.saveTask(task);
                });
    }
}
