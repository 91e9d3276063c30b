package org.ecopetition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.SubProcessBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PathTakenTest {

    private static final BpmnModelInstance MODEL = Bpmn.createExecutableProcess("visit")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent("opened")
            .sequenceFlowId("toVerify")
            .subProcess("verify")
            .multiInstance()
            .parallel()
            .cardinality("2")
            .<SubProcessBuilder>multiInstanceDone()
            .embeddedSubProcess()
            .startEvent("begun")
            .sequenceFlowId("toLook")
            .userTask("look")
            .sequenceFlowId("toDone")
            .endEvent("done")
            .subProcessDone()
            .sequenceFlowId("toReview")
            .userTask("review")
            .sequenceFlowId("toAccepted")
            .exclusiveGateway("accepted")
            .sequenceFlowId("isAccepted")
            .condition("yes", "${accepted}")
            .endEvent("closed")
            .moveToLastGateway()
            .sequenceFlowId("isSentBack")
            .condition("no", "${!accepted}")
            .connectTo("verify")
            .done();

    private static ProcessEngine engine;

    @BeforeAll
    static void open() {
        engine = ((StandaloneInMemProcessEngineConfiguration)
                        ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration())
                .setJdbcUrl("jdbc:h2:mem:path-taken")
                .setProcessEngineName("path-taken")
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("visit.bpmn", MODEL)
                .deploy();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void tellsFlowsTakenFromFlowsOfferedOnly() {
        ProcessInstance instance = engine.getRuntimeService().startProcessInstanceByKey("visit");
        completeAll("look", instance, Map.of());

        completeAll("review", instance, Map.of("accepted", true));
        completeAll("look", instance, Map.of());

        assertThat(pathOf(instance).passed())
                .contains("toVerify", "toLook", "toDone", "toReview", "toAccepted", "isAccepted", "closed")
                .doesNotContain("isSentBack");
        assertThat(pathOf(instance).waiting()).isEmpty();
    }

    @Test
    void showsALoopAndThePlaceWhereTheCaseStands() {
        ProcessInstance instance = engine.getRuntimeService().startProcessInstanceByKey("visit");
        completeAll("look", instance, Map.of());

        completeAll("review", instance, Map.of("accepted", false));

        assertThat(pathOf(instance).passed()).contains("isSentBack").doesNotContain("isAccepted");
        assertThat(pathOf(instance).waiting()).isEqualTo(Set.of("verify", "look"));
    }

    @Test
    void leavesAMultiInstanceStepOnceAllOfItIsDone() {
        ProcessInstance instance = engine.getRuntimeService().startProcessInstanceByKey("visit");

        Task first = tasks("look", instance).get(0);
        engine.getTaskService().complete(first.getId());

        assertThat(pathOf(instance).passed()).contains("look", "toDone").doesNotContain("toReview");
    }

    private static PathTaken pathOf(ProcessInstance instance) {
        return new PathTaken(
                MODEL,
                engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list());
    }

    private static void completeAll(String step, ProcessInstance instance, Map<String, Object> variables) {
        tasks(step, instance).forEach(task -> engine.getTaskService().complete(task.getId(), variables));
    }

    private static List<Task> tasks(String step, ProcessInstance instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(step)
                .list();
    }
}
