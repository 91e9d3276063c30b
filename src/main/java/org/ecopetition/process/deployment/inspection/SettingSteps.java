package org.ecopetition.process.deployment.inspection;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopetition.process.variable.ProcessVariable;
import org.jspecify.annotations.Nullable;

/** Which steps and events of a process set which variable, and whether one is read before. */
class SettingSteps {

    private final FlowGraph graph;
    private final Map<String, Set<String>> setBy = new HashMap<>();

    SettingSteps(FlowGraph graph, Collection<ProcessVariable<?>> declared) {
        this.graph = graph;
        for (ProcessVariable<?> variable : declared) {
            variable.setBy().forEach(step -> note(variable.name(), step));
            graph.nodes().forEach((id, node) -> {
                String step = ProcessInspection.extension(node, "delegateExpression");
                if (step != null
                        && SimpleExpression.name(step)
                                .filter(variable.setBy()::contains)
                                .isPresent()) {
                    note(variable.name(), id);
                }
            });
        }
    }

    /** A step that sets a variable; what no step sets, a case starts with. */
    void note(String variable, String step) {
        setBy.computeIfAbsent(variable, unused -> new HashSet<>()).add(step);
    }

    /**
     * Whether a way leads to where a variable is read on which nobody has set it; what is set beside the path may come at any
     * time.
     *
     * @param id the node or flow that reads it
     */
    boolean isReadTooEarly(@Nullable String id, String variable) {
        Set<String> setters = setBy.getOrDefault(variable, Set.of());
        if (setters.isEmpty() || id == null) {
            return false;
        }
        String reader = graph.flows().stream()
                .filter(flow -> id.equals(flow.attribute("id")))
                .map(FlowGraph::source)
                .findFirst()
                .orElse(id);
        boolean setBeside = !graph.runsBeside(reader) && setters.stream().anyMatch(graph::runsBeside);
        return !setBeside && graph.reachablePast(setters).contains(reader);
    }

    /** The steps that set a variable, as they are called. */
    String namesOf(String variable) {
        return setBy.getOrDefault(variable, Set.of()).stream()
                .sorted()
                .flatMap(step ->
                        Optional.ofNullable(graph.nodes().get(step))
                                .map(node -> FlowInspection.named(node, step))
                                .stream())
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
