package org.ecopetition.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two counties and one case: what Ziyang district handles, Nan county has no part in. No case
 * outlives its class.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class IsolationTest extends HouseTest {

    private static Map<String, String> foreign = Map.of();

    @Autowired
    private PetitionRegister register;

    @Autowired
    protected ManagementService management;

    @Autowired
    protected AuthorizationService authorizations;

    @Autowired
    protected FilterService filters;

    /** One case is enough for all that leave it as it is. */
    @BeforeEach
    void handOffToAnotherCounty() {
        if (!waitsForItsReceipt()) {
            foreign = ofCase(handedOffToZiyang());
        }
    }

    @AfterAll
    void leaveNoCaseOpen() {
        foreign = Map.of();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("petition")
                .list()
                .forEach(open -> runtime.deleteProcessInstance(open.getId(), "the test is over"));
    }

    private boolean waitsForItsReceipt() {
        return tasks.createTaskQuery()
                        .taskId(foreign.getOrDefault("/task", "none"))
                        .processInstanceBusinessKey(foreign.getOrDefault("case", "") + "-01")
                        .taskUnassigned()
                        .count()
                == 1;
    }

    /** The ids under which the engine knows the case of Ziyang district, by the part of the API that asks for them. */
    static Map<String, String> foreign() {
        return foreign;
    }

    /** A call about a place in Ziyang district that waits for the district's receipt. */
    String handedOffToZiyang() {
        String number = register.register(
                        new Registration(
                                Channel.PHONE,
                                Instant.now(),
                                "迎风桥镇某养殖场粪污直排",
                                "迎风桥镇",
                                "430902",
                                null,
                                "养殖场粪污直排",
                                new Caller(null, null, null)),
                        "intakea")
                .value();
        hand("liaisona", number, "classifyPetition", """
                {"variables":{"classification":{"value":"ENVIRONMENTAL"},"keyItem":{"value":true},
                "allegation1Text":{"value":"粪污直排"},"allegation1Types":{"value":"WATER"}}}""");
        hand("liaisona", number, "assignHandlers", "{\"variables\":{\"handOff1Unit\":{\"value\":\"unit430902\"}}}");
        management.createJobQuery().messages().list().forEach(job -> management.executeJob(job.getId()));
        return number;
    }

    void hand(String person, String key, String step, String form) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey(step)
                .singleResult();
        String address = "/engine-rest/task/" + task.getId();
        assertThat(as(person)
                        .post(address + "/claim", "{\"userId\":\"" + person + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(as(person).post(address + "/submit-form", form).status()).isBetween(200, 204);
    }

    /** The ids under which the engine knows the case, by the part of the API that asks for them. */
    private Map<String, String> ofCase(String number) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number + "-01")
                .taskDefinitionKey("signReceipt")
                .singleResult();
        String instance = task.getProcessInstanceId();
        String deployment =
                repository.getProcessDefinition(task.getProcessDefinitionId()).getDeploymentId();
        Execution execution = runtime.createExecutionQuery()
                .executionId(task.getExecutionId())
                .singleResult();
        Job timer = management
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .list()
                .get(0);
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("case", number);
        ids.put("place", "迎风桥镇");
        ids.put("/task", task.getId());
        ids.put("/process-instance", instance);
        ids.put("/execution", execution.getId());
        ids.put("/job", timer.getId());
        ids.put("/job-definition", timer.getJobDefinitionId());
        ids.put(
                "/variable-instance",
                runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(instance)
                        .list()
                        .get(0)
                        .getId());
        ids.put("/process-definition", task.getProcessDefinitionId());
        ids.put("/process-definition/key", "handoff");
        ids.put(
                "/decision-definition",
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("environmental-limits")
                        .latestVersion()
                        .singleResult()
                        .getId());
        ids.put("/deployment", deployment);
        ids.put("/filter", filters.createFilterQuery().list().get(0).getId());
        ids.put("/user", "admin");
        ids.put("/group", "liaison");
        ids.put(
                "/authorization",
                authorizations.createAuthorizationQuery().list().get(0).getId());
        ids.put("/history/process-instance", instance);
        ids.put(
                "/history/activity-instance",
                history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .list()
                        .get(0)
                        .getId());
        ids.put(
                "/history/variable-instance",
                history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .list()
                        .get(0)
                        .getId());
        ids.put(
                "/history/detail",
                history.createHistoricDetailQuery()
                        .processInstanceId(instance)
                        .list()
                        .get(0)
                        .getId());
        ids.put(
                "/history/job-log",
                history.createHistoricJobLogQuery()
                        .processInstanceId(instance)
                        .list()
                        .get(0)
                        .getId());
        ids.put("varName", "unitGroup");
        ids.put("messageName", "objectionLodged");
        ids.put("metrics-name", "activity-instance-start");
        ids.put(
                "resourceId",
                repository.getDeploymentResources(deployment).get(0).getId());
        ids.put("userId", "unit430921a");
        return ids;
    }
}
