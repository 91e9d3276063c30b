package org.ecopetition.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.form;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;
import static org.ecopetition.process.Forms.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasks and fields that an administrator draws where there are several of a case: in the loop of allegations, and in briefings. */
class NewWorkInPartsTest extends HouseTest {

    private static final String UNIT = "unit430921a";

    private static final String SAMPLING = """
            <bpmn:sequenceFlow id="toVerifyAllegation" sourceRef="allegationOpened" targetRef="planSampling" />
            <bpmn:userTask id="planSampling" name="拟定监测方案" camunda:formRef="planSampling" camunda:formRefBinding="latest" camunda:candidateGroups="${handlingGroups}" />
            <bpmn:sequenceFlow id="toIsNight" sourceRef="planSampling" targetRef="isNight" />
            <bpmn:exclusiveGateway id="isNight" name="夜间监测？" default="isByDay" />
            <bpmn:sequenceFlow id="isAtNight" name="夜间" sourceRef="isNight" targetRef="bookNightTeam">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${shift == 'NIGHT'}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:userTask id="bookNightTeam" name="约夜班监测" camunda:candidateGroups="${handlingGroups}" />
            <bpmn:sequenceFlow id="nightTeamBooked" sourceRef="bookNightTeam" targetRef="verifyAllegation" />
            <bpmn:sequenceFlow id="isByDay" name="白天" sourceRef="isNight" targetRef="verifyAllegation" />
            """;

    private static final String PICTURE = """
            <bpmndi:BPMNShape id="planSamplingShape" bpmnElement="planSampling"><dc:Bounds x="600" y="20" width="100" height="80" /></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="bookNightTeamShape" bpmnElement="bookNightTeam"><dc:Bounds x="860" y="20" width="100" height="80" /></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="isNightShape" bpmnElement="isNight"><dc:Bounds x="760" y="35" width="50" height="50" /></bpmndi:BPMNShape>
            """;

    private static final String ASKED = """
            {"id":"%s","type":"default","schemaVersion":16,"executionPlatform":"Camunda Platform",
            "executionPlatformVersion":"7.24.0","exporter":{"name":"Camunda Modeler","version":"5.50.0"},"components":[
            {"type":"html","id":"summaryView","content":"<p>{{summary}}</p>"},
            %s]}
            """;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService processes;

    private final List<String> deployments = new ArrayList<>();
    private WorkedCases cases;

    @BeforeEach
    void begin() {
        cases = new WorkedCases(this::as, management);
    }

    @AfterEach
    void takeBack() {
        List.of("petition", "briefing")
                .forEach(key -> processes.createProcessInstanceQuery().processDefinitionKey(key).list().stream()
                        .filter(open -> open.getRootProcessInstanceId().equals(open.getId()))
                        .forEach(open -> processes.deleteProcessInstance(open.getId(), "the test is over")));
        for (int last = deployments.size(); last > 0; last--) {
            repository.deleteDeployment(deployments.get(last - 1), true);
        }
    }

    @Test
    void keepsTheAnswersOfEachAllegationApart() {
        deploy("planSampling.form", ASKED.formatted("planSampling", """
                        {"type":"select","id":"shift","key":"shift","label":"监测时段","values":[{"label":"夜间","value":"NIGHT"},{"label":"白天","value":"DAY"}],"validate":{"required":true}},
                        {"type":"textfield","id":"spots","key":"spots","label":"点位","validate":{"maxLength":40}}"""));
        deploy(
                "handoff.bpmn",
                drawn(
                        "handoff/handoff.bpmn",
                        "<bpmn:sequenceFlow id=\"toVerifyAllegation\" sourceRef=\"allegationOpened\" targetRef=\"verifyAllegation\" />",
                        SAMPLING,
                        "toVerifyAllegation"));
        deploy("verifyAllegation.form", withField("handoff/verifyAllegation.form", "weather", "天气"));
        String key = signedWithTwo();

        handIn(UNIT, of(key, "planSampling", 1), form("shift", "NIGHT", "spots", "北厂界"));
        handIn(UNIT, of(key, "planSampling", 2), form("shift", "DAY"));

        assertThat(namesOf(key, 1)).containsExactly("bookNightTeam");
        assertThat(namesOf(key, 2)).containsExactly("verifyAllegation");
        String today = LocalDate.now(houseClock).toString();
        handIn(UNIT, of(key, "verifyAllegation", 2), with(substantiated(), "visitDate", today, "weather", "小雨"));
        handIn(UNIT, of(key, "bookNightTeam", 1), Map.of());
        handIn(UNIT, of(key, "verifyAllegation", 1), with(substantiated(), "visitDate", today, "weather", "多云"));
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(key).list())
                .extracting(Task::getTaskDefinitionKey)
                .contains("rectify");
        assertThat(as("auditora").get("/audit/" + number(key)).body())
                .contains("拟定监测方案", "监测时段", "夜间", "白天", "点位", "北厂界", "天气", "小雨", "多云");
        assertThat(as("liaisona").get("/cases/" + number(key)).body()).contains("小雨", "多云", "北厂界");
    }

    @Test
    void keepsWhatIsAnsweredInTheTasksOfABriefing() {
        deploy("checkSources.form", ASKED.formatted("checkSources", """
                        {"type":"textarea","id":"sources","key":"sources","label":"核对情况","validate":{"required":true,"maxLength":200}}"""));
        deploy("contributeNews.form", withField("briefing/contributeNews.form", "pictures", "附图张数"));
        deploy(
                "briefing.bpmn",
                drawn(
                        "briefing/briefing.bpmn",
                        "<bpmn:sequenceFlow id=\"toEditBriefing\" sourceRef=\"startEditing\" targetRef=\"editBriefing\" />",
                        """
                        <bpmn:sequenceFlow id="toEditBriefing" sourceRef="startEditing" targetRef="checkSources" />
                        <bpmn:userTask id="checkSources" name="核对出处" camunda:formRef="checkSources" camunda:formRefBinding="latest" camunda:candidateGroups="liaison" />
                        <bpmn:sequenceFlow id="sourcesChecked" sourceRef="checkSources" targetRef="editBriefing" />
                        """,
                        "toEditBriefing"));
        String key = as("liaisona")
                .postForm("/briefings", "round=provincial-2-2023&asOf=2023-06-30T07:41")
                .location()
                .replaceFirst("^.*/", "");

        String asked = tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskCandidateGroup("unit430921")
                .singleResult()
                .getId();
        handIn(UNIT, asked, form("noNews", true, "pictures", "三张"));
        management
                .createJobQuery()
                .activityId("newsDeadline")
                .list()
                .forEach(job -> management.executeJob(job.getId()));
        cases.settle();
        String check = cases.open("liaisona", "checkSources", key);
        assertThat(as("liaisona")
                        .get("/engine-rest/task/" + check + "/form-variables?deserializeValues=false")
                        .body())
                .contains("2023-06-30 07:41");
        as("liaisona").post("/engine-rest/task/" + check + "/claim", "{\"userId\":\"liaisona\"}");
        Answer phone = as("liaisona")
                .post(
                        "/engine-rest/task/" + check + "/submit-form",
                        WorkedCases.variables(form("sources", "电话13812345678")));
        assertThat(phone.status()).as("a phone number stays out of the record").isEqualTo(400);
        handIn("liaisona", check, form("sources", "数据与台账一致"));

        assertThat(cases.open("liaisona", "editBriefing", key)).isNotEmpty();
        assertThat(as("liaisona").get("/briefings/" + key).body())
                .contains("补充事项", "附图张数", "三张", "南县", "核对出处", "核对情况", "数据与台账一致");
    }

    private String signedWithTwo() {
        String number = cases.called("储能电站夜间噪声大，气味也重", "明山头镇");
        cases.complete("liaisona", "classifyPetition", number, environmental("NOISE", "AIR"));
        cases.complete("liaisona", "assignHandlers", number, handedTo("unit430921"));
        cases.complete(UNIT, "signReceipt", number + "-01", signed());
        return number + "-01";
    }

    private String of(String key, String step, int allegation) {
        return tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(step).list().stream()
                .filter(task -> Integer.valueOf(allegation).equals(tasks.getVariable(task.getId(), "allegation")))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private List<String> namesOf(String key, int allegation) {
        return tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream()
                .filter(task -> Integer.valueOf(allegation).equals(tasks.getVariable(task.getId(), "allegation")))
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private void handIn(String person, String task, Map<String, Object> answers) {
        as(person).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + person + "\"}");
        Answer sent = as(person).post("/engine-rest/task/" + task + "/submit-form", WorkedCases.variables(answers));
        assertThat(sent.status()).as(sent.body()).isEqualTo(204);
        cases.settle();
    }

    private static String withField(String form, String key, String label) {
        return DrawnInModeler.ours(form)
                .replaceFirst(
                        "\"components\": \\[",
                        "\"components\": [{\"type\": \"textfield\", \"id\": \"" + key + "\", \"key\": \"" + key
                                + "\", \"label\": \"" + label + "\", \"validate\": {\"maxLength\": 20}},");
    }

    private static String drawn(String file, String flow, String inserted, String gone) {
        String ours = DrawnInModeler.ours(file);
        assertThat(ours).contains(flow);
        String picture = file.startsWith("handoff")
                ? PICTURE
                : "<bpmndi:BPMNShape id=\"checkSourcesShape\" bpmnElement=\"checkSources\"><dc:Bounds x=\"600\" y=\"20\" width=\"100\" height=\"80\" /></bpmndi:BPMNShape>";
        return ours.replace(flow, inserted)
                .replaceFirst("<bpmndi:BPMNShape ", picture + "<bpmndi:BPMNShape ")
                .replaceAll(
                        "(?s)<bpmndi:BPMNEdge id=\"[^\"]*\" bpmnElement=\"" + gone + "\">.*?</bpmndi:BPMNEdge>", "");
    }

    private void deploy(String file, String content) {
        Answer deployed = as("admin").deploy(file, content);
        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
        deployments.add(deployed.read("$.id"));
    }

    private static String number(String key) {
        return key.substring(0, key.length() - 3);
    }
}
