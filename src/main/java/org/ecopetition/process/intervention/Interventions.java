package org.ecopetition.process.intervention;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.Engine;
import org.ecopetition.process.guard.StatedReason;
import org.ecopetition.process.variable.VariableOfAnyModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suspends, resumes and moves running work and sets its variables. */
@Component
class Interventions {

    /** Types whose values can be typed. */
    private static final Set<String> TYPED = Set.of("string", "boolean", "integer", "long", "double");

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Engine engine;

    Interventions(RuntimeService runtime, RepositoryService repository, Engine engine) {
        this.runtime = runtime;
        this.repository = repository;
        this.engine = engine;
    }

    /**
     * A running process as an administrator intervenes in it.
     *
     * @param run id of its process instance
     * @param key its business key
     * @param process name of its process
     * @param places steps at which it stands
     * @param targets steps that can begin
     * @param variables that can be set, by name
     */
    record WorkInHand(
            String run,
            String key,
            @Nullable String process,
            boolean suspended,
            List<Place> places,
            List<Place> targets,
            List<Held> variables) {}

    /** A step by its id and name in the model. */
    record Place(String id, String name) {}

    /**
     * A variable of the whole process.
     *
     * @param type as the engine calls it
     * @param value as it is written, empty for none
     */
    record Held(String name, String type, String value) {}

    /** The running process of a case or hand-off. */
    Optional<WorkInHand> find(String key) {
        return engine.act(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
                .findFirst()
                .map(this::read));
    }

    /**
     * Does what was chosen.
     *
     * @throws Refusal when the work has moved on since the page was shown, or the engine refuses
     */
    void act(InterventionsPage.InterventionForm form, String person) {
        WorkInHand work = find(form.key())
                .filter(one -> one.run().equals(form.run()))
                .orElseThrow(() -> new Refusal("intervention.gone", form.key()));
        StatedReason.state(form.reason());
        try {
            engine.actFor(person, () -> {
                act(work, form);
                return null;
            });
        } catch (ProcessEngineException refused) {
            throw refused.getCause() instanceof Refusal ours
                    ? ours
                    : new Refusal("intervention.refused", String.valueOf(refused.getMessage()));
        }
    }

    private void act(WorkInHand work, InterventionsPage.InterventionForm form) {
        switch (Objects.requireNonNull(form.act())) {
            case SUSPEND -> runtime.suspendProcessInstanceById(work.run());
            case RESUME -> runtime.activateProcessInstanceById(work.run());
            case MOVE -> move(work, form);
            case SET -> set(work, form);
        }
    }

    private void move(WorkInHand work, InterventionsPage.InterventionForm form) {
        mustBeAmong(work.places(), "from", form.from());
        mustBeAmong(work.targets(), "to", form.to());
        ProcessInstanceModificationBuilder change =
                runtime.createProcessInstanceModification(work.run()).startBeforeActivity(form.to());
        leaves(runtime.getActivityInstance(work.run()))
                .filter(place -> place.getActivityId().equals(form.from()))
                .forEach(place -> change.cancelActivityInstance(place.getId()));
        change.execute();
    }

    private static void mustBeAmong(List<Place> known, String field, String id) {
        if (known.stream().noneMatch(place -> place.id().equals(id))) {
            throw new Refusal("intervention." + field + ".needed").at(field);
        }
    }

    private void set(WorkInHand work, InterventionsPage.InterventionForm form) {
        Held held = work.variables().stream()
                .filter(one -> one.name().equals(form.variable()))
                .findFirst()
                .orElseThrow(() -> new Refusal("intervention.variable.needed").at("variable"));
        new VariableOfAnyModel(work.run(), held.name()).set(runtime, value(held, form.value()));
    }

    private static Object value(Held held, String typed) {
        try {
            return switch (held.type()) {
                case "boolean" -> truth(typed);
                case "integer" -> Integer.valueOf(typed.strip());
                case "long" -> Long.valueOf(typed.strip());
                case "double" -> Double.valueOf(typed.strip());
                default -> typed;
            };
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal("intervention.value." + held.type()).at("value");
        }
    }

    private static boolean truth(String typed) {
        return switch (typed.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(typed);
        };
    }

    private WorkInHand read(ProcessInstance run) {
        var model = repository.getBpmnModelInstance(run.getProcessDefinitionId());
        Map<String, String> names = new HashMap<>();
        model.getModelElementsByType(FlowElement.class)
                .forEach(element -> names.put(
                        element.getId(), Optional.ofNullable(element.getName()).orElse(element.getId())));
        List<Place> places = leaves(runtime.getActivityInstance(run.getId()))
                .map(ActivityInstance::getActivityId)
                .distinct()
                .map(id -> new Place(id, names.getOrDefault(id, id)))
                .toList();
        List<Place> targets = model.getModelElementsByType(UserTask.class).stream()
                .map(FlowNode::getId)
                .map(id -> new Place(id, names.getOrDefault(id, id)))
                .toList();
        return new WorkInHand(
                run.getId(),
                run.getBusinessKey(),
                repository.getProcessDefinition(run.getProcessDefinitionId()).getName(),
                run.isSuspended(),
                places,
                targets,
                variables(run.getId()));
    }

    private List<Held> variables(String run) {
        return runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(run)
                .variableScopeIdIn(run)
                .orderByVariableName()
                .asc()
                .list()
                .stream()
                .filter(held -> TYPED.contains(held.getTypeName()))
                .map(held -> new Held(held.getName(), held.getTypeName(), written(held)))
                .toList();
    }

    private static String written(VariableInstance held) {
        return held.getValue() == null ? "" : held.getValue().toString();
    }

    /** The places at which work stands, without the scopes around them. */
    private static Stream<ActivityInstance> leaves(ActivityInstance place) {
        ActivityInstance[] inner = place.getChildActivityInstances();
        return inner.length == 0
                ? Stream.of(place).filter(leaf -> leaf.getParentActivityInstanceId() != null)
                : Arrays.stream(inner).flatMap(Interventions::leaves);
    }
}
