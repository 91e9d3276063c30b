package org.ecopetition.process.deployment.inspection;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** The inspection of the ways through a process: each leads from a start to an end, and somebody may say which to take. */
class FlowInspection {

    private static final Set<String> DECIDES = Set.of("exclusiveGateway", "inclusiveGateway");
    private static final String ALWAYS = "${true}";
    private static final String NEVER = "${false}";
    private static final Set<String> WAITS = Vocabulary.words("userTask receiveTask callActivity eventBasedGateway");

    private final ModelFaults findings;

    FlowInspection(ModelFaults findings) {
        this.findings = findings;
    }

    void inspect(Element process) {
        FlowGraph graph = new FlowGraph(process);
        long before = findings.count();
        graph.flows().forEach(flow -> inspectEnds(flow, graph));
        graph.nodes().forEach((id, node) -> {
            inspectWayOn(node, id, graph);
            inspectChoice(node, id, graph.outgoing(id));
        });
        if (findings.count() == before) {
            inspectReach(graph);
            inspectLoops(graph);
        }
    }

    private void inspectEnds(Element flow, FlowGraph graph) {
        boolean leadsOn = graph.nodes().containsKey(FlowGraph.source(flow))
                && graph.nodes().containsKey(FlowGraph.target(flow));
        if (!leadsOn) {
            findings.add(flow, flow.attribute("id"), "model.loose-flow");
        } else if (!graph.staysOnItsLevel(flow)) {
            findings.add(flow, flow.attribute("id"), "model.crossing-flow");
        }
    }

    private void inspectWayOn(Element node, String id, FlowGraph graph) {
        boolean mayStop =
                node.getTagName().equals("endEvent") || FlowGraph.isTriggered(node) || isLinkOrCompensation(node);
        if (!mayStop && graph.outgoing(id).isEmpty()) {
            findings.add(node, id, "model.dead-end", named(node, id));
        }
    }

    private static boolean isLinkOrCompensation(Element node) {
        return FlowGraph.first(node, "linkEventDefinition") != null
                || FlowGraph.first(node, "compensateEventDefinition") != null;
    }

    private void inspectChoice(Element node, String id, List<Element> outgoing) {
        boolean asks = node.attribute("default") != null || outgoing.stream().anyMatch(flow -> condition(flow) != null);
        if (node.getTagName().equals("parallelGateway") && asks) {
            findings.add(node, id, "model.parallel-choice", named(node, id));
        }
        String chosen = node.attribute("default");
        boolean hasDefault = outgoing.stream()
                .anyMatch(flow -> Objects.equals(flow.attribute("id"), chosen)
                        || ALWAYS.equals(SimpleExpression.plain(condition(flow))));
        boolean allAsk = outgoing.stream().allMatch(flow -> condition(flow) != null);
        boolean decides = DECIDES.contains(node.getTagName());
        if (!hasDefault && ((decides && outgoing.size() > 1) || (allAsk && !outgoing.isEmpty()))) {
            findings.add(node, id, "model.no-default", named(node, id));
        }
        for (Element flow : outgoing) {
            boolean isDefault = Objects.equals(flow.attribute("id"), chosen);
            if (decides && outgoing.size() > 1 && !isDefault && condition(flow) == null) {
                findings.add(flow, flow.attribute("id"), "model.no-condition", named(node, id));
            }
            if (NEVER.equals(SimpleExpression.plain(condition(flow)))) {
                findings.add(flow, flow.attribute("id"), "model.never", named(flow, id));
            }
        }
    }

    private void inspectReach(FlowGraph graph) {
        Set<String> reached = graph.reachable(null);
        graph.nodes().forEach((id, node) -> {
            if (!reached.contains(id)) {
                findings.add(node, id, "model.unreachable", named(node, id));
            }
        });
    }

    private void inspectLoops(FlowGraph graph) {
        Set<String> passed = graph.nodes().keySet().stream()
                .filter(id -> isPassedAtOnce(graph.nodes().get(id)))
                .collect(Collectors.toSet());
        passed.stream()
                .sorted()
                .filter(id -> graph.comesBack(id, passed))
                .findFirst()
                .ifPresent(id -> findings.add(
                        graph.nodes().get(id),
                        id,
                        "model.endless",
                        named(Objects.requireNonNull(graph.nodes().get(id)), id)));
    }

    /** A wait for a duration only slows an endless loop; a date is moved on by the code that sets it. */
    private static boolean isPassedAtOnce(@Nullable Element node) {
        if (node == null || WAITS.contains(node.getTagName()) || FlowGraph.isParted(node)) {
            return false;
        }
        Element timer = FlowGraph.first(node, "timerEventDefinition");
        return !node.getTagName().equals("intermediateCatchEvent")
                || (timer != null && FlowGraph.first(timer, "timeDate") == null);
    }

    private static @Nullable String condition(Element flow) {
        Element condition = FlowGraph.first(flow, "conditionExpression");
        return condition == null ? null : condition.getText();
    }

    static String named(Element element, String id) {
        String name = element.attribute("name");
        return name == null || name.isBlank() ? id : name.strip();
    }
}
