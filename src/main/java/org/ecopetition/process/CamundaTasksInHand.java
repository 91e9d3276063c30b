package org.ecopetition.process;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.frontdoor.draft.TasksInHand;
import org.springframework.stereotype.Component;

/** The tasks that people have claimed, as the engine knows them. */
@Component
class CamundaTasksInHand implements TasksInHand {

    private final TaskService tasks;
    private final SystemView view;

    CamundaTasksInHand(TaskService tasks, SystemView view) {
        this.tasks = tasks;
        this.view = view;
    }

    @Override
    public boolean isInHandOf(String taskId, String person) {
        return view.read(() ->
                tasks.createTaskQuery().taskId(taskId).taskAssignee(person).count() > 0);
    }

    @Override
    public Set<String> waiting(Collection<String> taskIds) {
        return view.read(() -> tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list().stream()
                .map(Task::getId)
                .collect(Collectors.toSet()));
    }
}
