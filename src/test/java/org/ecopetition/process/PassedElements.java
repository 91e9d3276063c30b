package org.ecopetition.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** The elements that cases left and the flows that they took, as the engine reports them while it runs. */
public class PassedElements extends AbstractProcessEnginePlugin implements ExecutionListener {

    private final Map<String, Set<String>> byInstance = new ConcurrentHashMap<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPreBPMNParseListeners());
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity definition) {
                watch(definition.getActivities());
            }
        });
        configuration.setCustomPreBPMNParseListeners(listeners);
    }

    @Override
    public void notify(DelegateExecution execution) {
        String flow = execution.getCurrentTransitionId();
        boolean takesFlow = ExecutionListener.EVENTNAME_TAKE.equals(execution.getEventName());
        if (takesFlow || !execution.isCanceled()) {
            byInstance
                    .computeIfAbsent(execution.getProcessInstanceId(), id -> ConcurrentHashMap.newKeySet())
                    .add((takesFlow ? flow : execution.getCurrentActivityId()).replaceFirst("#multiInstanceBody$", ""));
        }
    }

    /** What one process passed. */
    public Set<String> of(String instance) {
        return Set.copyOf(byInstance.getOrDefault(instance, Set.of()));
    }

    void forget() {
        byInstance.clear();
    }

    /** The ids of the model that no case passed; an event-based gateway and its flow are passed with the event that came. */
    Set<String> missingFrom(BpmnModelInstance model) {
        Set<String> missing = new HashSet<>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> missing.add(node.getId()));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> missing.add(flow.getId()));
        Set<String> passed = byInstance.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            if (flow.getSource() instanceof EventBasedGateway
                    && passed.contains(flow.getTarget().getId())) {
                missing.remove(flow.getId());
                missing.remove(flow.getSource().getId());
            }
        }
        missing.removeAll(passed);
        return missing;
    }

    private void watch(List<ActivityImpl> activities) {
        for (ActivityImpl activity : activities) {
            activity.addListener(ExecutionListener.EVENTNAME_END, this);
            activity.getOutgoingTransitions()
                    .forEach(flow -> ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, this));
            watch(activity.getActivities());
        }
    }
}
