package org.ecopetition.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.petition.Refusal;
import org.springframework.stereotype.Component;

/** What was done last in a case, and whether whoever did it may still take it back (撤回). */
@Component
public class LastStep {

    /** Completed tasks carry this reason in history; tasks that were taken away carry another. */
    private static final String COMPLETED = "completed";

    /** Runs beside the path: it follows nothing, and nothing follows it. */
    private static final Set<String> BESIDE = Set.of("superviseHandling", "leadKeyItem");

    private final HistoryService history;
    private final TaskService tasks;
    private final Engine engine;

    LastStep(HistoryService history, TaskService tasks, Engine engine) {
        this.history = history;
        this.tasks = tasks;
        this.engine = engine;
    }

    /** The task a person did last in the case with this business key, if nobody did another since. */
    public Optional<String> of(String process, String businessKey, String person) {
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

    /**
     * Makes sure that what follows waits, and that nobody has claimed it.
     *
     * @throws Refusal otherwise
     */
    public void mustBeFollowedBy(String task, List<String> businessKeys) {
        List<Task> waiting = engine.act(() -> tasks.createTaskQuery()
                .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
                .taskDefinitionKey(task)
                .list());
        if (waiting.size() < businessKeys.size()) {
            throw new Refusal("recall.too-late");
        }
        if (waiting.stream().anyMatch(open -> open.getAssignee() != null)) {
            throw new Refusal("recall.claimed", waiting.get(0).getName());
        }
    }
}
