package org.ecopetition.process.web;

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
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.process.SystemView;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** The waiting tasks as one person may see them: the engine itself decides, by the same grants as in Tasklist. */
@Component
class CaseTasks {

    private static final String HAND_OFF_PROCESS = "handoff";
    private static final String ALLEGATION = "allegation";

    private final TaskService tasks;
    private final RuntimeService instances;
    private final IdentityService identity;
    private final SystemView view;

    CaseTasks(TaskService tasks, RuntimeService instances, IdentityService identity, SystemView view) {
        this.tasks = tasks;
        this.instances = instances;
        this.identity = identity;
        this.view = view;
    }

    /** The task, if it is open and the person may see it. */
    Optional<CaseTask> find(String taskId, Authentication person) {
        return find(List.of(taskId), person).stream().findFirst();
    }

    /** Those of the tasks that are open and that the person may see, in no order. */
    List<CaseTask> find(Collection<String> taskIds, Authentication person) {
        List<Task> visible = visible(taskIds, person);
        return visible.isEmpty() ? List.of() : view.read(() -> describe(visible));
    }

    /** Whether the task is open, whoever asks. */
    boolean isOpen(String taskId) {
        return view.read(() -> tasks.createTaskQuery().taskId(taskId).count()) > 0;
    }

    private List<Task> visible(Collection<String> taskIds, Authentication person) {
        identity.setAuthentication(person.getName(), groupsOf(person));
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
        return tasks.getVariable(task.getId(), ALLEGATION) instanceof Integer number ? number : null;
    }

    private static List<String> groupsOf(Authentication person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(authority -> authority.replaceFirst("^ROLE_", ""))
                .toList();
    }
}
