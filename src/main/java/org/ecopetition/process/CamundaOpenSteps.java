package org.ecopetition.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.casework.path.OpenSteps;
import org.springframework.stereotype.Component;

/** The engine's open tasks of a case, with the groups they wait for. */
@Component
class CamundaOpenSteps implements OpenSteps {

    private final TaskService tasks;
    private final RuntimeService instances;
    private final SystemView view;

    CamundaOpenSteps(TaskService tasks, RuntimeService instances, SystemView view) {
        this.tasks = tasks;
        this.instances = instances;
        this.view = view;
    }

    @Override
    public List<OpenStep> of(Collection<String> caseKeys) {
        return view.read(() -> read(caseKeys));
    }

    private List<OpenStep> read(Collection<String> caseKeys) {
        List<Task> found = tasks.createTaskQuery()
                .processInstanceBusinessKeyIn(caseKeys.toArray(String[]::new))
                .active()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc()
                .list();
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, String> keys = instances
                .createProcessInstanceQuery()
                .processInstanceIds(
                        found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return found.stream()
                .map(task -> describe(task, keys.getOrDefault(task.getProcessInstanceId(), "")))
                .toList();
    }

    private OpenStep describe(Task task, String key) {
        return new OpenStep(
                task.getId(),
                key,
                task.getTaskDefinitionKey(),
                task.getName(),
                tasks.getIdentityLinksForTask(task.getId()).stream()
                        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                task.getAssignee(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }
}
