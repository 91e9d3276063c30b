package org.ecopetition.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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

    private static final Comparator<Task> FIRST_DUE = Comparator.comparing(
                    Task::getDueDate, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Task::getCreateTime);

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
        return read(most, tasks.createTaskQuery().taskAssignee(person));
    }

    @Override
    public Found waitingFor(Collection<String> groups, int most) {
        return read(most, unclaimed(groups));
    }

    @Override
    public Found dueBetween(String person, Collection<String> groups, Instant after, Instant before, int most) {
        return openTo(
                person, groups, most, task -> task.dueAfter(Date.from(after)).dueBefore(Date.from(before)));
    }

    @Override
    public Found overdue(String person, Collection<String> groups, Instant now, int most) {
        return openTo(person, groups, most, task -> task.dueBefore(Date.from(now)));
    }

    @Override
    public Found overdueAnywhere(Instant now, int most) {
        return read(most, tasks.createTaskQuery().dueBefore(Date.from(now)));
    }

    /** In two questions: one for either would compare every task that is due with every group. */
    private Found openTo(String person, Collection<String> groups, int most, UnaryOperator<TaskQuery> due) {
        TaskQuery claimed = due.apply(tasks.createTaskQuery().taskAssignee(person));
        return groups.isEmpty() ? read(most, claimed) : read(most, claimed, due.apply(unclaimed(groups)));
    }

    private TaskQuery unclaimed(Collection<String> groups) {
        return tasks.createTaskQuery().taskUnassigned().taskCandidateGroupIn(List.copyOf(groups));
    }

    /** What the queries find, of which none finds what another does: the first that are due. */
    private Found read(int most, TaskQuery... queries) {
        return view.read(() -> {
            List<Task> first = new ArrayList<>();
            long all = 0;
            for (TaskQuery query : queries) {
                List<Task> found = query.active()
                        .orderByDueDate()
                        .asc()
                        .orderByTaskCreateTime()
                        .asc()
                        .listPage(0, most);
                first.addAll(found);
                all += found.size() < most ? found.size() : query.count();
            }
            first.sort(FIRST_DUE);
            return new Found(describe(first.subList(0, Math.min(most, first.size()))), all);
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
