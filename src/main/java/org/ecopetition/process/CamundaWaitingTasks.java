package org.ecopetition.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.ecopetition.casework.WaitingTasks;
import org.springframework.stereotype.Component;

/** The engine's open tasks, with the business key of their processes. */
@Component
class CamundaWaitingTasks implements WaitingTasks {

    private static final String HAND_OFF_PROCESS = "handoff:";

    private final TaskService tasks;
    private final RuntimeService instances;
    private final SystemView view;

    CamundaWaitingTasks(TaskService tasks, RuntimeService instances, SystemView view) {
        this.tasks = tasks;
        this.instances = instances;
        this.view = view;
    }

    @Override
    public Found claimedBy(String person, int most) {
        return read(tasks.createTaskQuery().taskAssignee(person), most);
    }

    @Override
    public Found waitingFor(Collection<String> groups, int most) {
        return read(tasks.createTaskQuery().taskUnassigned().taskCandidateGroupIn(List.copyOf(groups)), most);
    }

    @Override
    public Found dueBetween(String person, Collection<String> groups, Instant after, Instant before, int most) {
        return read(openTo(person, groups).dueAfter(Date.from(after)).dueBefore(Date.from(before)), most);
    }

    @Override
    public Found overdue(String person, Collection<String> groups, Instant now, int most) {
        return read(openTo(person, groups).dueBefore(Date.from(now)), most);
    }

    @Override
    public Found overdueAnywhere(Instant now, int most) {
        return read(tasks.createTaskQuery().dueBefore(Date.from(now)), most);
    }

    private TaskQuery openTo(String person, Collection<String> groups) {
        TaskQuery query = tasks.createTaskQuery().or().taskAssignee(person);
        return (groups.isEmpty() ? query : query.taskCandidateGroupIn(List.copyOf(groups))).endOr();
    }

    private Found read(TaskQuery query, int most) {
        return view.read(() -> {
            List<Task> found = query.active()
                    .orderByDueDate()
                    .asc()
                    .orderByTaskCreateTime()
                    .asc()
                    .listPage(0, most);
            return new Found(describe(found), found.size() < most ? found.size() : query.count());
        });
    }

    private List<WaitingTask> describe(List<Task> found) {
        Map<String, ProcessInstance> processes = processesOf(found);
        return found.stream()
                .map(task -> describe(task, Optional.ofNullable(processes.get(task.getProcessInstanceId()))))
                .toList();
    }

    private static WaitingTask describe(Task task, Optional<ProcessInstance> process) {
        return new WaitingTask(
                task.getId(),
                task.getName(),
                process.map(ProcessInstance::getBusinessKey).orElse(null),
                process.filter(one -> one.getProcessDefinitionId().startsWith(HAND_OFF_PROCESS))
                        .isPresent(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    private Map<String, ProcessInstance> processesOf(List<Task> found) {
        Set<String> ids = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        return instances.createProcessInstanceQuery().processInstanceIds(ids).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
    }
}
