package org.ecopetition.process.history;

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
import org.camunda.bpm.model.bpmn.builder.ProcessBuilder;
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

    /** Waits for one of two events beside a boundary event, an event sub-process and an end that stops all. */
    private static final BpmnModelInstance EVENTS = events();

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
                .addModelInstance("publicity.bpmn", EVENTS)
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

    @Test
    void passesAnEventGatewayByTheEventThatCame() {
        ProcessInstance instance = publicity();

        engine.getRuntimeService().correlateMessage("objection");

        assertThat(pathOf(instance).passed())
                .contains("toPublicity", "publicity", "awaitsObjection", "objectionLodged", "toAnswer")
                .doesNotContain("awaitsEnd", "ended", "toEnd");
        assertThat(pathOf(instance).waiting()).isEqualTo(Set.of("answer"));
        assertThat(pathOf(instance).givenUp()).isEmpty();
    }

    @Test
    void standsAtAnEventGatewayUntilAnEventCame() {
        ProcessInstance instance = publicity();

        assertThat(pathOf(instance).waiting()).isEqualTo(Set.of("publicity"));
        assertThat(pathOf(instance).passed()).doesNotContain("publicity", "awaitsObjection", "awaitsEnd");
    }

    @Test
    void doesNotPassAnEventGatewayThatWasGivenUp() {
        ProcessInstance instance = publicity();

        engine.getRuntimeService().deleteProcessInstance(instance.getId(), "withdrawn");

        assertThat(pathOf(instance).passed()).contains("toPublicity").doesNotContain("publicity", "awaitsObjection");
        assertThat(pathOf(instance).waiting()).isEmpty();
        assertThat(pathOf(instance).givenUp()).isEqualTo(Set.of("publicity"));
    }

    @Test
    void tellsAnEventGatewayThatIsWaitingAgainFromTheFirstTime() {
        ProcessInstance instance = publicity();
        engine.getRuntimeService().correlateMessage("objection");

        completeAll("answer", instance, Map.of());

        assertThat(pathOf(instance).passed()).contains("publicity", "awaitsObjection", "again");
        assertThat(pathOf(instance).waiting()).isEqualTo(Set.of("publicity"));
    }

    @Test
    void leavesAStepThroughTheEventAtItsEdge() {
        ProcessInstance instance = publicity();
        engine.getRuntimeService().correlateMessage("objection");

        engine.getRuntimeService().correlateMessage("lapsed");

        assertThat(pathOf(instance).passed())
                .contains("toAnswer", "answerLapsed", "toLapsed", "lapsedEnd")
                .doesNotContain("answer", "again");
        assertThat(pathOf(instance).waiting()).isEmpty();
        assertThat(pathOf(instance).givenUp()).isEqualTo(Set.of("answer"));
    }

    @Test
    void showsAnEventSubProcessWhileItRunsAndAfterItsEnd() {
        ProcessInstance instance = publicity();
        engine.getRuntimeService().correlateMessage("notice");
        assertThat(pathOf(instance).passed()).contains("noticed", "toReply").doesNotContain("notices", "reply");
        assertThat(pathOf(instance).waiting()).isEqualTo(Set.of("publicity", "notices", "reply"));

        completeAll("reply", instance, Map.of());

        assertThat(pathOf(instance).passed()).contains("notices", "reply", "toReplied", "replied");
        assertThat(pathOf(instance).waiting()).isEqualTo(Set.of("publicity"));
    }

    private static ProcessInstance publicity() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("events")
                .list()
                .forEach(open -> engine.getRuntimeService().deleteProcessInstance(open.getId(), "the test is over"));
        return engine.getRuntimeService().startProcessInstanceByKey("events");
    }

    private static BpmnModelInstance events() {
        ProcessBuilder process = Bpmn.createExecutableProcess("events").camundaHistoryTimeToLiveString("P1D");
        process.eventSubProcess("notices")
                .startEvent("noticed")
                .interrupting(false)
                .message("notice")
                .sequenceFlowId("toReply")
                .userTask("reply")
                .sequenceFlowId("toReplied")
                .endEvent("replied");
        return process.startEvent("published")
                .sequenceFlowId("toPublicity")
                .eventBasedGateway()
                .id("publicity")
                .sequenceFlowId("awaitsEnd")
                .intermediateCatchEvent("ended")
                .timerWithDuration("P5D")
                .sequenceFlowId("toEnd")
                .endEvent("written")
                .moveToLastGateway()
                .sequenceFlowId("awaitsObjection")
                .intermediateCatchEvent("objectionLodged")
                .message("objection")
                .sequenceFlowId("toAnswer")
                .userTask("answer")
                .boundaryEvent("answerLapsed")
                .message("lapsed")
                .sequenceFlowId("toLapsed")
                .endEvent("lapsedEnd")
                .moveToActivity("answer")
                .sequenceFlowId("again")
                .connectTo("publicity")
                .done();
    }

    private static PathTaken pathOf(ProcessInstance instance) {
        return new PathTaken(
                engine.getRepositoryService().getBpmnModelInstance(instance.getProcessDefinitionId()),
                engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list(),
                List.of());
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
