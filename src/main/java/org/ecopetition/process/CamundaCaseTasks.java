package org.ecopetition.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.casework.CaseTask;
import org.ecopetition.casework.CaseTasks;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.process.variable.HandoffVariables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The waiting tasks as one person may see them: the engine itself decides, by the same grants as in Tasklist. */
@Component
class CamundaCaseTasks implements CaseTasks {

    private static final String HAND_OFF_PROCESS = "handoff";

    private final TaskService tasks;
    private final RuntimeService instances;
    private final IdentityService identity;
    private final SystemView view;

    CamundaCaseTasks(TaskService tasks, RuntimeService instances, IdentityService identity, SystemView view) {
        this.tasks = tasks;
        this.instances = instances;
        this.identity = identity;
        this.view = view;
    }

    @Override
    public List<CaseTask> find(Collection<String> taskIds, SignedIn person) {
        List<Task> visible = visible(taskIds, person);
        return visible.isEmpty() ? List.of() : view.read(() -> describe(visible));
    }

    @Override
    public boolean isOpen(String taskId) {
        return view.read(() -> tasks.createTaskQuery().taskId(taskId).count()) > 0;
    }

    private List<Task> visible(Collection<String> taskIds, SignedIn person) {
        identity.setAuthentication(person.id(), List.copyOf(person.groups()));
        try {
            return tasks.createTaskQuery()
                    .taskIdIn(taskIds.toArray(String[]::new))
                    .list();
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<CaseTask> describe(List<Task> found) {
        Map<String, ProcessInstance> processes = instances
                .createProcessInstanceQuery()
                .processInstanceIds(
                        found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
        return found.stream()
                .flatMap(task -> Optional.ofNullable(processes.get(task.getProcessInstanceId()))
                        .filter(process -> process.getBusinessKey() != null)
                        .map(process -> describe(task, process))
                        .stream())
                .toList();
    }

    private CaseTask describe(Task task, ProcessInstance process) {
        String key = process.getBusinessKey();
        boolean ofHandOff = process.getProcessDefinitionId().startsWith(HAND_OFF_PROCESS + ":");
        HandOffKey handOff = ofHandOff ? new HandOffKey(key) : null;
        return new CaseTask(
                task.getId(),
                task.getName(),
                task.getTaskDefinitionKey(),
                handOff == null ? new CaseNumber(key) : handOff.caseNumber(),
                handOff,
                handOff == null ? null : allegationOf(task),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    private @Nullable Integer allegationOf(Task task) {
        return HandoffVariables.ALLEGATION.find(tasks, task.getId()).orElse(null);
    }
}
