package org.ecopetition.process.deployment.inspection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** The nodes of a process with the ways between them, into its sub-processes and out of them again. */
class FlowGraph {

    private static final Set<String> NODES = Vocabulary.words("""
            startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent
            task userTask manualTask serviceTask sendTask receiveTask businessRuleTask scriptTask callActivity
            subProcess transaction exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway""");
    private static final Set<String> PARTED = Set.of("subProcess", "transaction");
    private static final String LEAVING = " left";

    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final Map<String, Element> flows = new LinkedHashMap<>();
    private final Map<String, List<String>> ways = new LinkedHashMap<>();
    private final Map<String, String> levels = new HashMap<>();
    private final List<String> starts = new ArrayList<>();

    FlowGraph(Element process) {
        read(process, null);
        flows.values().forEach(flow -> way(exitOf(source(flow)), target(flow)));
    }

    static boolean isNode(Element element) {
        return ProcessInspection.BPMN.equals(element.getUri()) && NODES.contains(element.getTagName());
    }

    static boolean isParted(Element element) {
        return PARTED.contains(element.getTagName());
    }

    /** Runs when its event comes, without a way that leads to it. */
    static boolean isTriggered(Element element) {
        return "true".equals(element.attribute("triggeredByEvent"))
                || "true".equals(element.attribute("isForCompensation"));
    }

    /** The first element inside another with this name. */
    static @Nullable Element first(Element holder, String tag) {
        return holder.elements().stream()
                .filter(inner -> inner.getTagName().equals(tag))
                .findFirst()
                .orElse(null);
    }

    static String source(Element flow) {
        return Objects.toString(flow.attribute("sourceRef"), "");
    }

    static String target(Element flow) {
        return Objects.toString(flow.attribute("targetRef"), "");
    }

    /** The nodes of all levels by their ids. */
    Map<String, Element> nodes() {
        return nodes;
    }

    /** The sequence flows of all levels. */
    List<Element> flows() {
        return List.copyOf(flows.values());
    }

    /** Whether a flow joins two nodes of one level. */
    boolean staysOnItsLevel(Element flow) {
        return Objects.equals(levels.get(source(flow)), levels.get(target(flow)));
    }

    List<Element> outgoing(String node) {
        return flows.values().stream().filter(flow -> source(flow).equals(node)).toList();
    }

    /** The nodes that can be reached, though one of them were taken out. */
    Set<String> reachable(@Nullable String without) {
        return reachablePast(without == null ? Set.of() : Set.of(without));
    }

    /** Whether a node stands in a part that runs beside the main path when its event comes. */
    boolean runsBeside(String node) {
        String level = levels.getOrDefault(node, "");
        while (!level.isEmpty()) {
            if (isTriggered(Objects.requireNonNull(nodes.get(level)))) {
                return true;
            }
            level = levels.getOrDefault(level, "");
        }
        return false;
    }

    /** Whether a node can come back to itself over nodes of which each is passed at once. */
    boolean comesBack(String node, Set<String> passedAtOnce) {
        Deque<String> next = new ArrayDeque<>(ways.getOrDefault(node, List.of()));
        Set<String> seen = new LinkedHashSet<>();
        while (!next.isEmpty()) {
            String reached = next.pop();
            if (reached.equals(node)) {
                return true;
            }
            if (passedAtOnce.contains(reached) && seen.add(reached)) {
                next.addAll(ways.getOrDefault(reached, List.of()));
            }
        }
        return false;
    }

    /** The nodes that can be reached before any of these was done. */
    Set<String> reachablePast(Set<String> undone) {
        Deque<String> next = new ArrayDeque<>(starts);
        Set<String> seen = new LinkedHashSet<>();
        while (!next.isEmpty()) {
            String reached = next.pop();
            if (!undone.contains(reached) && seen.add(reached)) {
                next.addAll(ways.getOrDefault(reached, List.of()));
            }
        }
        return seen;
    }

    private void read(Element holder, @Nullable String holderId) {
        for (Element element : holder.elements()) {
            String id = element.attribute("id");
            if (id == null) {
                continue;
            }
            if (element.getTagName().equals("sequenceFlow")) {
                flows.put(id, element);
            } else if (isNode(element)) {
                nodes.put(id, element);
                levels.put(id, Objects.toString(holderId, ""));
                enter(element, id, holderId);
            }
        }
    }

    private void enter(Element element, String id, @Nullable String holderId) {
        String tag = element.getTagName();
        if (tag.equals("startEvent") && holderId != null) {
            way(holderId, id);
        } else if (tag.equals("startEvent") || isTriggered(element) || isCaughtLink(element)) {
            starts.add(id);
        } else if (tag.equals("boundaryEvent")) {
            way(Objects.toString(element.attribute("attachedToRef"), ""), id);
        } else if (tag.equals("endEvent") && holderId != null) {
            way(id, holderId + LEAVING);
        }
        if (isParted(element)) {
            read(element, id);
        }
    }

    private String exitOf(String node) {
        return Optional.ofNullable(nodes.get(node)).filter(FlowGraph::isParted).isPresent() ? node + LEAVING : node;
    }

    private void way(String from, String to) {
        ways.computeIfAbsent(from, unused -> new ArrayList<>()).add(to);
    }

    private static boolean isCaughtLink(Element element) {
        return element.getTagName().equals("intermediateCatchEvent") && first(element, "linkEventDefinition") != null;
    }
}
