package org.ecopetition.process.addition;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.ecopetition.casework.LastStep;
import org.ecopetition.casework.fact.DrawnTask;
import org.ecopetition.casework.fact.DrawnTasks;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.Engine;
import org.ecopetition.process.guard.StepBeans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the engine knows of drawn tasks, and how a case goes back to one. */
@Component
class CamundaDrawnTasks implements DrawnTasks {

    private static final String USER_TASK = "userTask";

    /** What a case passes without any effect but where it stands. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            USER_TASK,
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "subProcess",
            "multiInstanceBody",
            "startEvent",
            "noneEndEvent",
            "task",
            "manualTask");

    private final LastStep lastStep;
    private final StepBeans steps;
    private final HistoryService history;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService models;
    private final Engine engine;

    CamundaDrawnTasks(
            LastStep lastStep,
            StepBeans steps,
            HistoryService history,
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService models,
            Engine engine) {
        this.lastStep = lastStep;
        this.steps = steps;
        this.history = history;
        this.tasks = tasks;
        this.runtime = runtime;
        this.models = models;
        this.engine = engine;
    }

    @Override
    public Optional<DrawnTask> last(CaseNumber petition, @Nullable HandOffKey handOff, String person) {
        return (handOff == null ? lastStep.of(petition, person) : lastStep.of(handOff, person))
                .filter(task -> steps.userTask(task).isEmpty())
                .flatMap(task -> engine.act(() -> done(petition, handOff, task)))
                .map(done -> new DrawnTask(petition, handOff, null, done.getTaskDefinitionKey(), done.getName()));
    }

    @Override
    public void openAgain(DrawnTask task) {
        engine.act(() -> {
            HistoricTaskInstance done =
                    done(task.caseNumber(), task.handOff(), task.id()).orElseThrow(CamundaDrawnTasks::tooLate);
            BpmnModelInstance model = models.getBpmnModelInstance(done.getProcessDefinitionId());
            List<HistoricActivityInstance> since = since(done, model);
            mustHaveNoEffect(since, done);
            goBack(done, model, since);
            return null;
        });
    }

    private Optional<HistoricTaskInstance> done(CaseNumber petition, @Nullable HandOffKey handOff, String task) {
        return history
                .createHistoricTaskInstanceQuery()
                .processDefinitionKey(handOff == null ? "petition" : "handoff")
                .processInstanceBusinessKey(handOff == null ? petition.value() : handOff.value())
                .taskDefinitionKey(task)
                .finished()
                .orderByHistoricTaskInstanceEndTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    private List<HistoricActivityInstance> since(HistoricTaskInstance done, BpmnModelInstance model) {
        Date end = done.getEndTime();
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(done.getProcessInstanceId())
                .startedAfter(end)
                .list()
                .stream()
                .filter(passed -> !done.getId().equals(passed.getTaskId()))
                .filter(passed -> !runsBeside(model, passed.getActivityId()))
                .toList();
    }

    private void mustHaveNoEffect(List<HistoricActivityInstance> since, HistoricTaskInstance done) {
        boolean effect = since.stream()
                .anyMatch(passed -> !WITHOUT_EFFECT.contains(passed.getActivityType())
                        || (passed.getActivityType().equals(USER_TASK) && passed.getEndTime() != null));
        Set<String> waiting = since.stream()
                .map(HistoricActivityInstance::getTaskId)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        List<Task> open = tasks.createTaskQuery().processInstanceId(done.getProcessInstanceId()).list().stream()
                .filter(task -> waiting.contains(task.getId()))
                .toList();
        if (effect || open.isEmpty()) {
            throw tooLate();
        }
        open.stream().filter(task -> task.getAssignee() != null).findFirst().ifPresent(claimed -> {
            throw new Refusal("recall.claimed", claimed.getName());
        });
    }

    private void goBack(HistoricTaskInstance done, BpmnModelInstance model, List<HistoricActivityInstance> since) {
        ActivityInstance standing = runtime.getActivityInstance(done.getProcessInstanceId());
        String task = done.getTaskDefinitionKey();
        ActivityInstance around = inside(standing)
                .filter(part -> part.getId().equals(scopeOf(done)))
                .findFirst()
                .orElse(null);
        if (around == null && isOneOfSeveral(model, task)) {
            throw tooLate();
        }
        Set<String> left = since.stream().map(HistoricActivityInstance::getId).collect(Collectors.toSet());
        ActivityInstance from = around == null ? standing : around;
        ProcessInstanceModificationBuilder move =
                runtime.createProcessInstanceModification(done.getProcessInstanceId());
        if (around == null) {
            move.startBeforeActivity(task);
        } else {
            move.startBeforeActivity(task, around.getId());
        }
        Arrays.stream(from.getChildActivityInstances())
                .filter(child -> left.contains(child.getId()))
                .forEach(child -> move.cancelActivityInstance(child.getId()));
        move.execute();
    }

    /** The part in which the task was done. */
    private String scopeOf(HistoricTaskInstance done) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(done.getProcessInstanceId())
                .activityId(done.getTaskDefinitionKey())
                .list()
                .stream()
                .filter(passed -> done.getId().equals(passed.getTaskId()))
                .map(HistoricActivityInstance::getParentActivityInstanceId)
                .findFirst()
                .orElse("");
    }

    private static Stream<ActivityInstance> inside(ActivityInstance part) {
        return Stream.concat(
                Stream.of(part), Arrays.stream(part.getChildActivityInstances()).flatMap(CamundaDrawnTasks::inside));
    }

    private static boolean runsBeside(BpmnModelInstance model, String activity) {
        return parts(model, activity).anyMatch(SubProcess::triggeredByEvent);
    }

    private static boolean isOneOfSeveral(BpmnModelInstance model, String activity) {
        return parts(model, activity)
                .anyMatch(part -> part.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics);
    }

    private static Stream<SubProcess> parts(BpmnModelInstance model, String activity) {
        ModelElementInstance at = model.getModelElementById(activity);
        return Stream.<@Nullable ModelElementInstance>iterate(at, part -> part != null, part -> part.getParentElement())
                .filter(SubProcess.class::isInstance)
                .map(SubProcess.class::cast);
    }

    private static Refusal tooLate() {
        return new Refusal("recall.too-late");
    }
}
