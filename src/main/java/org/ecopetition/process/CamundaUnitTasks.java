package org.ecopetition.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.casework.UnitTasks;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.variable.HandoffVariables;
import org.springframework.stereotype.Component;

/** The engine's tasks of a hand-off by the groups they wait for, and the members of these groups. */
@Component
class CamundaUnitTasks implements UnitTasks {

    private static final String HAND_OFF_PROCESS = "handoff";

    private final TaskService tasks;
    private final IdentityService identity;
    private final Engine engine;

    CamundaUnitTasks(TaskService tasks, IdentityService identity, Engine engine) {
        this.tasks = tasks;
        this.identity = identity;
        this.engine = engine;
    }

    @Override
    public List<UnitTask> waiting(HandOffKey handOff, List<String> units, String person) {
        return engine.act(() -> tasks
                .createTaskQuery()
                .processDefinitionKey(HAND_OFF_PROCESS)
                .processInstanceBusinessKey(handOff.value())
                .taskCandidateGroupIn(units)
                .includeAssignedTasks()
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .filter(task -> task.getAssignee() == null || task.getAssignee().equals(person))
                .map(task -> new UnitTask(task.getId(), task.getName(), labelOf(task)))
                .toList());
    }

    @Override
    public Map<String, String> colleagues(List<String> units, String person) {
        Map<String, String> colleagues = new LinkedHashMap<>();
        units.stream()
                .flatMap(unit -> engine.act(() -> identity.createUserQuery().memberOfGroup(unit).list().stream()))
                .filter(user -> !user.getId().equals(person))
                .forEach(user -> colleagues.put(user.getId(), nameOf(user)));
        return colleagues;
    }

    @Override
    public void give(String task, String person) {
        engine.act(() -> {
            tasks.setAssignee(task, person);
            return null;
        });
    }

    private String labelOf(Task task) {
        return HandoffVariables.ALLEGATION
                .find(tasks, task.getId())
                .map(allegation -> task.getName() + " " + allegation)
                .orElse(task.getName());
    }

    private static String nameOf(User user) {
        return PersonName.of(user) + " (" + user.getId() + ")";
    }
}
