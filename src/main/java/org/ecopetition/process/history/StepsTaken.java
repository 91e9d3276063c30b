package org.ecopetition.process.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.ecopetition.audit.ProcessRun;
import org.ecopetition.audit.trail.FlowTaken;
import org.jspecify.annotations.Nullable;

/** The steps that a case took under one version of a model, each with the flow by which it was entered. */
class StepsTaken {

    /** Engine and application ask their clocks one after the other. */
    private static final Duration CLOSE = Duration.ofMillis(50);

    private final BpmnModelInstance model;
    private final List<HistoricActivityInstance> visits;
    private final List<FlowTaken> flows;
    private final Map<String, String> keys;

    /** @param keys of the case's processes, by the ids of their instances */
    StepsTaken(
            BpmnModelInstance model,
            List<HistoricActivityInstance> visits,
            List<FlowTaken> flows,
            Map<String, String> keys) {
        this.model = model;
        this.visits = visits;
        this.flows = flows;
        this.keys = keys;
    }

    PathTaken path() {
        return new PathTaken(model, visits, flows);
    }

    List<ProcessRun.Step> list() {
        List<FlowTaken> left = new ArrayList<>(flows);
        return visits.stream()
                .filter(visit -> visit.getActivityId().equals(PathTaken.elementOf(visit.getActivityId())))
                .map(visit -> step(visit, left))
                .toList();
    }

    private ProcessRun.Step step(HistoricActivityInstance visit, List<FlowTaken> left) {
        return new ProcessRun.Step(
                visit.getActivityId(),
                Optional.ofNullable(visit.getActivityName()).orElse(visit.getActivityId()),
                visit.getActivityType(),
                visit.getAssignee(),
                visit.getStartTime().toInstant(),
                visit.getEndTime() == null ? null : visit.getEndTime().toInstant(),
                visit.isCanceled(),
                via(visit, left),
                visit.getCalledProcessInstanceId() == null ? null : keys.get(visit.getCalledProcessInstanceId()));
    }

    /** The first flow to the element that no earlier step was entered by and that was taken by then. */
    private ProcessRun.@Nullable Via via(HistoricActivityInstance visit, List<FlowTaken> left) {
        Instant entered = visit.getStartTime().toInstant().plus(CLOSE);
        for (Iterator<FlowTaken> each = left.iterator(); each.hasNext(); ) {
            FlowTaken flow = each.next();
            if (model.getModelElementById(flow.flow()) instanceof SequenceFlow drawn
                    && drawn.getTarget().getId().equals(visit.getActivityId())
                    && !flow.takenAt().isAfter(entered)) {
                each.remove();
                return new ProcessRun.Via(
                        flow.flow(), Optional.ofNullable(drawn.getName()).orElse(""));
            }
        }
        return null;
    }
}
