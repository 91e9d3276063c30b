package org.ecopetition.process.deployment.inspection;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.process.deployment.inspection.ReliedPart.Kind;
import org.ecopetition.process.deployment.inspection.ShippedModels.Shipped;

/** The inspection of a process in the place of a shipped one: it has what code relies on, and nothing goes past it. */
class ReliedInspection {

    private static final String LOOP = "multiInstanceLoopCharacteristics";
    private static final Set<Kind> PASSED = Set.of(Kind.TASK, Kind.STEP);

    private final ShippedModels shipped;
    private final ModelFaults findings;

    ReliedInspection(ShippedModels shipped, ModelFaults findings) {
        this.shipped = shipped;
        this.findings = findings;
    }

    void inspect(Element process, Element file) {
        String id = Objects.toString(process.attribute("id"));
        shipped.process(id).ifPresent(ours -> {
            if ("false".equals(process.attribute("isExecutable")) || process.attribute("isExecutable") == null) {
                findings.add(process, id, "model.not-executable", id);
            }
            inspectParts(ours, process, file);
            inspectHowOften(ours, process);
        });
    }

    /** A task that every way to a step passes in the shipped process is passed by every way to it here. */
    void inspectBypasses(Element process) {
        shipped.process(Objects.toString(process.attribute("id"))).ifPresent(ours -> inspectBypasses(ours, process));
    }

    private void inspectParts(Shipped ours, Element process, Element file) {
        Map<ReliedPart, Element> present = ReliedPart.of(process, file);
        Map<ReliedPart, Element> relied = ReliedPart.of(ours.process(), ours.file());
        List<ReliedPart> missing = relied.keySet().stream()
                .filter(part -> !present.containsKey(part) && !isStepOfMissingTask(part, present))
                .sorted(Comparator.comparing(ReliedPart::kind).thenComparing(ReliedPart::name))
                .toList();
        Map<String, Element> drawn = new FlowGraph(process).nodes();
        missing.stream()
                .filter(part -> part.isNamedById() && drawn.containsKey(part.name()))
                .forEach(part -> findings.add(
                        drawn.get(part.name()),
                        part.name(),
                        "model.part-missing." + part.kind(),
                        FlowInspection.named(Objects.requireNonNull(drawn.get(part.name())), part.name())));
        List<String> gone = missing.stream()
                .filter(part -> !part.isNamedById() || !drawn.containsKey(part.name()))
                .map(part -> findings.say(
                        "model.part." + part.kind(),
                        FlowInspection.named(Objects.requireNonNull(relied.get(part)), part.name()),
                        part.name()))
                .toList();
        if (!gone.isEmpty()) {
            String id = Objects.toString(process.attribute("id"));
            findings.add(process, id, "model.parts-missing", id, String.join("、", gone));
        }
    }

    /** Steps of the house stay done once, or once for each, and what ends a wait or a call stays as it is. */
    private void inspectHowOften(Shipped ours, Element process) {
        Map<String, Element> drawn = new FlowGraph(process).nodes();
        new FlowGraph(ours.process()).nodes().forEach((id, expected) -> {
            Element node = drawn.get(id);
            if (node == null) {
                return;
            }
            Element loop = FlowGraph.first(node, LOOP);
            boolean repeats = FlowGraph.first(expected, LOOP) != null;
            if (loop != null && !repeats) {
                findings.add(node, id, "model.loop-added", FlowInspection.named(node, id));
            } else if (loop != null && FlowGraph.first(loop, "completionCondition") != null) {
                findings.add(node, id, "model.loop-cut", FlowInspection.named(node, id));
            }
            boolean interrupted = !"false".equals(expected.attribute("cancelActivity"));
            if (interrupted && "false".equals(node.attribute("cancelActivity"))) {
                findings.add(node, id, "model.part-missing.ENDING", FlowInspection.named(node, id));
            }
            String binding = ProcessInspection.extension(node, "calledElementBinding");
            if (binding != null && !binding.equals("latest")) {
                findings.add(node, id, "model.call-binding", binding);
            }
        });
    }

    private static boolean isStepOfMissingTask(ReliedPart part, Map<ReliedPart, Element> present) {
        return part.kind() == Kind.STEP
                && SimpleExpression.name(part.name())
                        .filter(task -> !present.containsKey(new ReliedPart(Kind.TASK, task)))
                        .isPresent();
    }

    private void inspectBypasses(Shipped ours, Element process) {
        FlowGraph expected = new FlowGraph(ours.process());
        FlowGraph drawn = new FlowGraph(process);
        Set<String> relied = nodesOf(ours);
        relied.retainAll(drawn.nodes().keySet());
        Set<String> goals = new TreeSet<>(expected.nodes().keySet());
        goals.retainAll(drawn.nodes().keySet());
        for (String task : relied) {
            Set<String> open = expected.reachable(task);
            Set<String> stillOpen = drawn.reachable(task);
            goals.stream()
                    .filter(step -> !step.equals(task) && !open.contains(step) && stillOpen.contains(step))
                    .findFirst()
                    .ifPresent(step -> findings.add(
                            drawn.nodes().get(task),
                            task,
                            "model.bypassed",
                            FlowInspection.named(
                                    Objects.requireNonNull(expected.nodes().get(task)), task),
                            FlowInspection.named(
                                    Objects.requireNonNull(expected.nodes().get(step)), step)));
        }
    }

    private static Set<String> nodesOf(Shipped ours) {
        Map<String, Element> nodes = new FlowGraph(ours.process()).nodes();
        return ReliedPart.of(ours.process(), ours.file()).entrySet().stream()
                .filter(part -> PASSED.contains(part.getKey().kind()))
                .map(part -> Objects.toString(part.getValue().attribute("id"), ""))
                .filter(nodes::containsKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
