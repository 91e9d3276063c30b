package org.ecopetition.process;

import java.util.Arrays;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;

/** Where a case stands in its process, for the few acts that take it somewhere else than the flows do. */
@Component
public class CasePosition {

    private final RuntimeService runtime;
    private final RepositoryService models;

    CasePosition(RuntimeService runtime, RepositoryService models) {
        this.runtime = runtime;
        this.models = models;
    }

    /**
     * Leaves every step of the main path and goes on before another one; what runs beside the path (deadlines, supervision)
     * goes on.
     *
     * @param process id of the process
     * @param businessKey the case
     * @param step id of the step that is next
     */
    public void moveTo(String process, String businessKey, String step) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .singleResult();
        BpmnModelInstance model = models.getBpmnModelInstance(instance.getProcessDefinitionId());
        ActivityInstance standing = runtime.getActivityInstance(instance.getId());
        ProcessInstanceModificationBuilder move = runtime.createProcessInstanceModification(instance.getId());
        Arrays.stream(standing.getChildActivityInstances())
                .filter(child -> !runsBeside(model, child.getActivityId()))
                .forEach(child -> move.cancelActivityInstance(child.getId()));
        Arrays.stream(standing.getChildTransitionInstances())
                .forEach(child -> move.cancelTransitionInstance(child.getId()));
        move.startBeforeActivity(step).execute();
    }

    private static boolean runsBeside(BpmnModelInstance model, String activity) {
        return model.getModelElementById(activity) instanceof SubProcess part && part.triggeredByEvent();
    }
}
