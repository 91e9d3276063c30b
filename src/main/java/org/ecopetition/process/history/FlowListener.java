package org.ecopetition.process.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.audit.trail.FlowsTaken;

/** Writes down each sequence flow of a case when it is taken. */
class FlowListener extends AbstractBpmnParseListener implements ExecutionListener {

    private final FlowsTaken flows;

    FlowListener(FlowsTaken flows) {
        this.flows = flows;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        if (CaseModels.KEYS.contains(definition.getKey())) {
            listen(definition.getActivities());
            listenBehindEventGateways(process, definition);
        }
    }

    @Override
    public void notify(DelegateExecution execution) {
        take(execution, execution.getCurrentTransitionId());
    }

    private void listen(List<ActivityImpl> activities) {
        for (ActivityImpl activity : activities) {
            activity.getOutgoingTransitions()
                    .forEach(flow -> ((TransitionImpl) flow).addListener(EVENTNAME_TAKE, this));
            listen(activity.getActivities());
        }
    }

    /** The engine goes from an event-based gateway to the event that came without taking the flow between them. */
    private void listenBehindEventGateways(Element scope, ProcessDefinitionEntity definition) {
        Set<String> gateways = scope.elements("eventBasedGateway").stream()
                .map(gateway -> gateway.attribute("id"))
                .collect(Collectors.toSet());
        scope.elements("sequenceFlow").stream()
                .filter(flow -> gateways.contains(flow.attribute("sourceRef")))
                .forEach(flow -> definition
                        .findActivity(flow.attribute("targetRef"))
                        .addListener(EVENTNAME_START, (ExecutionListener)
                                execution -> take(execution, flow.attribute("id"))));
        scope.elements("subProcess").forEach(part -> listenBehindEventGateways(part, definition));
    }

    private void take(DelegateExecution execution, String flow) {
        String key = execution.getProcessBusinessKey();
        if (key != null) {
            flows.take(key, execution.getProcessInstanceId(), execution.getProcessDefinitionId(), flow);
        }
    }
}
