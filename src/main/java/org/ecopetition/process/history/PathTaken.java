package org.ecopetition.process.history;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricActivityInstanceEntity;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.ecopetition.audit.trail.FlowTaken;

/**
 * The way a case took through its model. The engine keeps the elements it entered, not the flows between them; a flow
 * counts as taken when its target was entered, in the same scope, after its source was left: behind a gateway that
 * chooses one flow, the target entered first. Where the flows were written down as they were taken, these are the way.
 */
class PathTaken {

    /** How the engine calls the whole of a multi-instance activity. */
    private static final String WHOLE = "#multiInstanceBody";

    private static final Comparator<HistoricActivityInstance> BY_OCCURRENCE = Comparator.comparing(
                    HistoricActivityInstance::getStartTime)
            .thenComparing(visit -> ((HistoricActivityInstanceEntity) visit).getSequenceCounter());

    private final BpmnModelInstance model;
    private final List<HistoricActivityInstance> visits;
    private final Set<String> repeated;
    private final List<FlowTaken> flows;

    /** @param flows those that were written down; none for a case that was older, whose flows are concluded */
    PathTaken(BpmnModelInstance model, List<HistoricActivityInstance> visits, List<FlowTaken> flows) {
        this.model = model;
        this.flows = flows;
        this.visits = visits.stream().sorted(BY_OCCURRENCE).toList();
        this.repeated = visits.stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> id.endsWith(WHOLE))
                .map(PathTaken::elementOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    static String elementOf(String activityId) {
        return activityId.endsWith(WHOLE) ? activityId.substring(0, activityId.length() - WHOLE.length()) : activityId;
    }

    /** Ids of the elements that were left and of the flows that were taken. */
    Set<String> passed() {
        Set<String> ids = new HashSet<>();
        visits.stream().filter(this::isPassed).forEach(visit -> {
            ids.add(elementOf(visit.getActivityId()));
            if (isInferred()
                    && isWhole(visit)
                    && model.getModelElementById(elementOf(visit.getActivityId())) instanceof FlowNode node) {
                ids.addAll(flowsFrom(node, visit));
            }
        });
        flows.forEach(flow -> ids.add(flow.flow()));
        return Set.copyOf(ids);
    }

    /** Whether no flow was written down, so that each is concluded. */
    boolean isInferred() {
        return flows.isEmpty();
    }

    /** How often elements and flows were passed that were passed more than once. */
    Map<String, Long> times() {
        Stream<String> elements = visits.stream()
                .filter(visit -> isPassed(visit) && isWhole(visit))
                .map(visit -> elementOf(visit.getActivityId()));
        return Stream.concat(elements, flows.stream().map(FlowTaken::flow))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(passed -> passed.getValue() > 1)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Ids of the elements at which the case stands. */
    Set<String> waiting() {
        return visits.stream()
                .filter(visit -> visit.getEndTime() == null)
                .map(visit -> elementOf(visit.getActivityId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ids of the elements that were given up and never left in the model's own way. */
    Set<String> givenUp() {
        Set<String> ids = visits.stream()
                .filter(visit -> visit.isCanceled() && !isPassed(visit))
                .map(visit -> elementOf(visit.getActivityId()))
                .collect(Collectors.toSet());
        ids.removeAll(passed());
        ids.removeAll(waiting());
        return Set.copyOf(ids);
    }

    private Set<String> flowsFrom(FlowNode node, HistoricActivityInstance visit) {
        if (node.getOutgoing().size() == 1 && !(node instanceof EventBasedGateway)) {
            return node.getOutgoing().stream().map(SequenceFlow::getId).collect(Collectors.toSet());
        }
        List<SequenceFlow> taken = node.getOutgoing().stream()
                .filter(flow -> entry(flow, visit).isPresent())
                .sorted(Comparator.comparing(flow -> entry(flow, visit).orElseThrow(), BY_OCCURRENCE))
                .toList();
        boolean choosesOne = node instanceof ExclusiveGateway || node instanceof EventBasedGateway;
        return taken.stream()
                .limit(choosesOne ? 1 : taken.size())
                .map(SequenceFlow::getId)
                .collect(Collectors.toSet());
    }

    /** The first time the target of a flow was entered between this visit of its source and the next one. */
    private Optional<HistoricActivityInstance> entry(SequenceFlow flow, HistoricActivityInstance source) {
        String target = flow.getTarget().getId();
        return visits.stream()
                .filter(visit -> inSameScope(visit, source) && BY_OCCURRENCE.compare(visit, source) > 0)
                .takeWhile(visit -> !visit.getActivityId().equals(source.getActivityId()))
                .filter(visit -> elementOf(visit.getActivityId()).equals(target))
                .findFirst();
    }

    private boolean isWhole(HistoricActivityInstance visit) {
        return !repeated.contains(visit.getActivityId());
    }

    private boolean isPassed(HistoricActivityInstance visit) {
        return visit.getEndTime() != null && (!visit.isCanceled() || isEventAwaitedAt(visit));
    }

    /** The engine cancels an event-based gateway when one of its events happens, as it does when the case is given up. */
    private boolean isEventAwaitedAt(HistoricActivityInstance visit) {
        return model.getModelElementById(elementOf(visit.getActivityId())) instanceof EventBasedGateway gateway
                && !flowsFrom(gateway, visit).isEmpty();
    }

    private static boolean inSameScope(HistoricActivityInstance one, HistoricActivityInstance other) {
        return Objects.equals(one.getParentActivityInstanceId(), other.getParentActivityInstanceId());
    }
}
