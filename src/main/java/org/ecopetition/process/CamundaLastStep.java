package org.ecopetition.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.casework.LastStep;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.guard.StepBeans;
import org.springframework.stereotype.Component;

/** What the engine's history tells of the last task of a case, and its open tasks of the one after. */
@Component
class CamundaLastStep implements LastStep {

    /** Completed tasks carry this reason in history; tasks that were taken away carry another. */
    private static final String COMPLETED = "completed";

    /** Runs beside the path: it follows nothing, and nothing follows it. */
    private static final Set<String> BESIDE = Set.of("superviseHandling", "leadKeyItem");

    private final HistoryService history;
    private final TaskService tasks;
    private final StepBeans steps;
    private final Engine engine;

    CamundaLastStep(HistoryService history, TaskService tasks, StepBeans steps, Engine engine) {
        this.history = history;
        this.tasks = tasks;
        this.steps = steps;
        this.engine = engine;
    }

    @Override
    public Optional<String> of(CaseNumber petition, String person) {
        return of("petition", petition.value(), person);
    }

    @Override
    public Optional<String> of(HandOffKey handOff, String person) {
        return of("handoff", handOff.value(), person);
    }

    private Optional<String> of(String process, String businessKey, String person) {
        return engine
                .act(() -> history.createHistoricTaskInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(businessKey)
                        .taskDeleteReason(COMPLETED)
                        .orderByHistoricTaskInstanceEndTime()
                        .desc()
                        .listPage(0, 10))
                .stream()
                .filter(task -> !BESIDE.contains(task.getTaskDefinitionKey()))
                .findFirst()
                .filter(task -> person.equals(task.getAssignee()))
                .map(HistoricTaskInstance::getTaskDefinitionKey);
    }

    /** An administrator drew it between two of the house's. */
    private boolean isDrawn(Task open) {
        return steps.userTask(open.getTaskDefinitionKey()).isEmpty();
    }

    @Override
    public void mustBeFollowedBy(String task, List<HandOffKey> handOffs) {
        List<Task> waiting = engine.act(() -> tasks
                .createTaskQuery()
                .processInstanceBusinessKeyIn(
                        handOffs.stream().map(HandOffKey::value).toArray(String[]::new))
                .list()
                .stream()
                .filter(open -> task.equals(open.getTaskDefinitionKey()) || isDrawn(open))
                .toList());
        if (waiting.size() < handOffs.size()) {
            throw new Refusal("recall.too-late");
        }
        if (waiting.stream().anyMatch(open -> open.getAssignee() != null)) {
            throw new Refusal("recall.claimed", waiting.get(0).getName());
        }
    }
}
