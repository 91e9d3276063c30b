package org.ecopetition.process.deployment.move;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.ecopetition.casework.model.MoveRehearsal;
import org.ecopetition.casework.model.MoveRehearsal.Choice;
import org.ecopetition.casework.model.MoveRehearsal.Stranded;
import org.ecopetition.process.Engine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where cases would be left behind, in words, with what could take the place of the step. */
@Component
class StrandedSteps {

    /** Cases that are named. */
    private static final int NAMED = 20;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Engine engine;

    StrandedSteps(RepositoryService repository, RuntimeService runtime, Engine engine) {
        this.repository = repository;
        this.runtime = runtime;
        this.engine = engine;
    }

    MoveRehearsal tell(ProcessDefinition target, List<Rehearsed> versions, StepMapping mapping) {
        BpmnModelInstance now = engine.act(() -> repository.getBpmnModelInstance(target.getId()));
        List<Stranded> stranded = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        int moving = 0;
        for (Rehearsed version : versions) {
            BpmnModelInstance then = engine.act(
                    () -> repository.getBpmnModelInstance(version.from().getId()));
            version.stranded()
                    .forEach((step, runs) -> stranded.add(tell(version.from(), step, runs, then, now, mapping)));
            version.refused()
                    .forEach(step -> refused.add(nameIn(then, step) + " → "
                            + nameIn(now, mapping.chosen().getOrDefault(step, ""))));
            moving += version.moving().size();
        }
        stranded.sort(Comparator.comparing(Stranded::cases).reversed());
        int running = moving + stranded.stream().mapToInt(Stranded::cases).sum();
        return new MoveRehearsal(
                target.getKey(),
                Objects.requireNonNullElse(target.getName(), target.getKey()),
                running,
                moving,
                stranded,
                refused.stream().distinct().toList());
    }

    private Stranded tell(
            ProcessDefinition from,
            String step,
            List<String> runs,
            BpmnModelInstance then,
            BpmnModelInstance now,
            StepMapping mapping) {
        return new Stranded(
                step,
                nameIn(then, step),
                from.getVersion(),
                runs.size(),
                keys(runs.subList(0, Math.min(NAMED, runs.size()))),
                choices(then.getModelElementById(step), now, mapping.chosen().get(step)));
    }

    private List<String> keys(List<String> runs) {
        return engine
                .act(() -> runtime.createProcessInstanceQuery()
                        .processInstanceIds(Set.copyOf(runs))
                        .list())
                .stream()
                .map(run -> Optional.ofNullable(run.getBusinessKey()).orElseGet(run::getId))
                .sorted()
                .toList();
    }

    /** Steps of the same kind. */
    private static List<Choice> choices(
            @Nullable ModelElementInstance step, BpmnModelInstance now, @Nullable String chosen) {
        if (step == null) {
            return List.of();
        }
        return now.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node.getElementType()
                        .getTypeName()
                        .equals(step.getElementType().getTypeName()))
                .map(node -> new Choice(
                        node.getId(), nameIn(now, node.getId()), node.getId().equals(chosen)))
                .toList();
    }

    private static String nameIn(BpmnModelInstance model, String step) {
        return model.getModelElementById(step) instanceof FlowNode node && node.getName() != null
                ? node.getName()
                : step;
    }
}
