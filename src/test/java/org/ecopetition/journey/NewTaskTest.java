package org.ecopetition.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.form;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.with;
import static org.ecopetition.process.Forms.without;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task that an administrator draws between two, and fields that one adds, from Modeler to the auditor. */
class NewTaskTest extends HouseTest {

    private static final String UNIT = "unit430921a";

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient database;

    private final List<String> deployments = new ArrayList<>();
    private WorkedCases cases;

    @BeforeEach
    void draw() {
        cases = new WorkedCases(this::as, management);
        deploy(DrawnInModeler.FORM, DrawnInModeler.form());
        deploy(DrawnInModeler.MODEL, DrawnInModeler.model());
    }

    @AfterEach
    void takeBack() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("petition")
                .list()
                .forEach(open -> runtime.deleteProcessInstance(open.getId(), "the test is over"));
        for (int last = deployments.size(); last > 0; last--) {
            repository.deleteDeployment(deployments.get(last - 1), true);
        }
    }

    @Test
    void keepsWhatADrawnTaskAsksAndLetsItChooseTheWay() {
        String key = signedFor();

        cases.complete(UNIT, "inspectPremises", key, with(inspected(), "workers", 12, "risk", "HIGH"));

        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(key).list())
                .extracting("taskDefinitionKey")
                .as("the answers chose the way")
                .contains("warnLeader")
                .doesNotContain("verifyAllegation");
        String page = as("liaisona").get("/cases/" + number(key)).body();
        assertThat(page).contains("补充事项", "现场预检", "受检场所", "南洲加油站", "风险等级", "高", "在岗人数", "氨味");
        String audit = as("auditora").get("/audit/" + number(key)).body();
        assertThat(audit).contains("补充事项", "现场预检", "受检场所", "南洲加油站", "风险等级", "闻到的气味", "臭鸡蛋味、氨味");
        assertThat(as(UNIT).get("/cases/" + number(key)).body()).contains("南洲加油站");
        assertThat(as("unit430902a").get("/cases/" + number(key)).body()).doesNotContain("南洲加油站");
        assertThat(stranger().get("/public/disclosures").body()).doesNotContain("南洲加油站");
    }

    @Test
    void goesTheUsualWayWhereTheAnswersDoNotAskForAnother() {
        String key = signedFor();

        cases.complete(UNIT, "inspectPremises", key, inspected());

        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(key).list())
                .extracting("taskDefinitionKey")
                .contains("verifyAllegation")
                .doesNotContain("warnLeader");
    }

    @Test
    void keepsTextsOutOfTheEngineAndSealsAllOfThem() {
        String key = signedFor();
        cases.complete(UNIT, "inspectPremises", key, inspected());
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();

        assertThat(runtime.getVariables(instance))
                .containsEntry("risk", "LOW")
                .containsEntry("workers", 3.0)
                .containsEntry("stopped", false)
                .doesNotContainKeys("premises", "gases", "inspectedOn");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .variableNameIn("premises", "gases", "stopOrder")
                        .count())
                .isZero();
        assertThat(count(
                        "select count(*) from case_event where kind = 'AdditionalFactsRecorded' and hand_off = ?", key))
                .isEqualTo(1);
        assertThat(count("select count(*) from ledger_entry where source = 'case_event' and chain = ?", number(key)))
                .as("each line of the case is sealed")
                .isEqualTo(count("select count(*) from case_event where case_number = ?", number(key)));
    }

    @Test
    void refusesWhatTheRulesOfTheFormForbid() {
        String key = signedFor();

        assertThat(refusal(key, without(inspected(), "premises"))).contains("受检场所", "请填写");
        assertThat(refusal(key, with(inspected(), "premises", "站"))).contains("受检场所", "至少 2 个字符");
        assertThat(refusal(key, with(inspected(), "premises", "南洲镇政府"))).contains("受检场所", "写法不符合要求");
        assertThat(refusal(key, with(inspected(), "premises", "长".repeat(40) + "厂")))
                .contains("最多 40 个字符");
        assertThat(refusal(key, with(inspected(), "workers", "很多"))).contains("在岗人数", "须为数字");
        assertThat(refusal(key, with(inspected(), "workers", -1))).contains("在岗人数", "不能小于 0");
        assertThat(refusal(key, with(inspected(), "workers", 5001))).contains("不能大于 5000");
        assertThat(refusal(key, with(inspected(), "workers", 2.5))).contains("最多 0 位小数");
        assertThat(refusal(key, with(inspected(), "risk", "MIDDLE"))).contains("风险等级", "不能填写“MIDDLE”");
        assertThat(refusal(key, with(inspected(), "inspectedOn", "昨天"))).contains("预检日期", "须为日期");
        assertThat(refusal(key, with(inspected(), "stopped", "maybe"))).contains("已当场停产");
        assertThat(refusal(key, with(inspected(), "stopped", true))).contains("停产要求", "请填写");
        assertThat(refusal(key, with(inspected(), "gases", List.of("CO")))).contains("闻到的气味", "CO");
        assertThat(refusal(key, with(inspected(), "weather", "晴"))).contains("weather");
        assertThat(refusal(key, with(inspected(), "premises", "13800000000 加油站")))
                .as("the caller's phone is no answer to anything")
                .isNotEmpty();
        assertThat(refusal(key, Map.of())).contains("请填写");
        assertThat(as("liaisona").get("/cases/" + number(key)).body()).doesNotContain("补充事项");
    }

    @Test
    void passesOverWhatTheFormHides() {
        String key = signedFor();

        cases.complete(UNIT, "inspectPremises", key, with(inspected(), "stopOrder", "立即停产"));

        assertThat(as("auditora").get("/audit/" + number(key)).body()).doesNotContain("立即停产");
    }

    @Test
    void keepsAFieldThatIsAddedToAFormOfTheHouse() {
        String ours = DrawnInModeler.ours("handoff/signReceipt.form");
        deploy(
                "signReceipt.form",
                ours.replaceFirst(
                        "\"components\": \\[",
                        "\"components\": [{\"type\": \"textfield\", \"id\": \"office\", \"key\": \"office\", \"label\": \"承办股室\", \"validate\": {\"maxLength\": 20}},"));
        String key = handedOff();

        String task = cases.open(UNIT, "signReceipt", key);
        as(UNIT).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + UNIT + "\"}");
        Answer long21 = as(UNIT).post(
                        "/engine-rest/task/" + task + "/submit-form",
                        "{\"variables\":{\"receiptDecision\":{\"value\":\"SIGN\"},\"office\":{\"value\":\""
                                + "股".repeat(21) + "\"}}}");
        assertThat(long21.status()).isEqualTo(400);
        assertThat(long21.message()).contains("承办股室", "最多 20 个字符");
        cases.complete(UNIT, "signReceipt", key, with(signed(), "office", "信访股"));

        assertThat(as("auditora").get("/audit/" + number(key)).body()).contains("承办股室", "信访股");
        assertThat(as("liaisona").get("/cases/" + number(key)).body()).contains("承办股室", "信访股");
        String other = signedFor();
        assertThat(as("liaisona").get("/cases/" + number(other)).body())
                .as("who does not know the field, hands in as before")
                .doesNotContain("补充事项");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "weather == 'BAD', 没有任何步骤或表单填写变量“weather”",
                "premises == '南洲加油站', 自由填写的文字",
                "risk == 'MIDDLE', 可能的值是：HIGH、LOW",
                "risk == true, 是文字",
                "stopped == 'YES', 只有 true 和 false",
                "workers == 'MANY', 数字只与数字比较",
                "risk, 要与一个值比较",
                "inspectedOn == '2023-06-30', 日期不能写在条件里"
            })
    void refusesAWayThatTheAnswersCannotChoose(String condition, String words) {
        Answer refused = as("admin").deploy(DrawnInModeler.MODEL, DrawnInModeler.model(condition));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.message()).contains(words);
        assertThat(refused.list("$.details['handoff.bpmn'].errors[*].mainElementId"))
                .contains("isAlarming");
    }

    @Test
    void refusesAFormThatNoLongerAsksWhatAModelReads() {
        Answer gone = as("admin")
                .deploy(DrawnInModeler.FORM, DrawnInModeler.form().replace("\"key\":\"risk\"", "\"key\":\"danger\""));
        Answer optionGone = as("admin")
                .deploy(DrawnInModeler.FORM, DrawnInModeler.form().replace("\"value\":\"HIGH\"", "\"value\":\"HOCH\""));

        assertThat(gone.status()).as(gone.body()).isEqualTo(400);
        assertThat(gone.message()).contains("没有任何步骤或表单填写变量“risk”");
        assertThat(optionGone.message()).contains("不会等于“HIGH”");
    }

    @Test
    void takesADrawnTaskBackUntilSomebodyBeginsTheNext() {
        String key = signedFor();
        cases.complete(UNIT, "inspectPremises", key, inspected());

        assertThat(recall("unit430921b", key).status()).as("another person").isEqualTo(422);
        Answer recalled = recall(UNIT, key);

        assertThat(recalled.status()).as(recalled.body()).isEqualTo(302);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(key).list())
                .extracting("taskDefinitionKey")
                .containsExactly("inspectPremises");
        String page = as("liaisona").get("/cases/" + number(key)).body();
        assertThat(page).contains("撤回补充事项", "看错了").doesNotContain("<h3>补充事项</h3>");
        cases.complete(
                UNIT,
                "inspectPremises",
                key,
                with(inspected(), "premises", "明山头厂", "stopped", true, "stopOrder", "立即停产"));
        assertThat(as("liaisona").get("/cases/" + number(key)).body()).contains("<h3>补充事项</h3>", "明山头厂");
        String warning = cases.open("leadera", "warnLeader", key);
        as("leadera").post("/engine-rest/task/" + warning + "/claim", "{\"userId\":\"leadera\"}");
        assertThat(recall(UNIT, key).body()).contains("已有人认领");
    }

    @Test
    void takesAStepOfTheHouseBackThatADrawnTaskFollows() {
        deploy("handoff.bpmn", DrawnInModeler.withCountersign());
        String key = handedOff();
        cases.complete(
                UNIT,
                "signReceipt",
                key,
                form("receiptDecision", "RETURN", "returnReason", "WRONG_REGION", "returnExplanation", "不在本县"));
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(key).list())
                .extracting("taskDefinitionKey")
                .containsExactly("countersign");

        Answer recalled = act(UNIT, key, "recall");

        assertThat(recalled.status()).as(recalled.body()).isEqualTo(302);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(key).list())
                .extracting("taskDefinitionKey")
                .containsExactly("signReceipt");
    }

    private Answer recall(String person, String key) {
        return act(person, key, "recall-additional");
    }

    private Answer act(String person, String key, String action) {
        return as(person)
                .postForm(
                        "/cases/" + number(key) + "/actions/" + action,
                        "handOff=1&formKey=" + java.util.UUID.randomUUID() + "&reason=%E7%9C%8B%E9%94%99%E4%BA%86");
    }

    private int count(String question, String key) {
        return database.sql(question).param(key).query(Integer.class).single();
    }

    private String refusal(String key, Map<String, Object> answers) {
        String task = cases.open(UNIT, "inspectPremises", key);
        as(UNIT).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + UNIT + "\"}");
        Answer refused = as(UNIT).post("/engine-rest/task/" + task + "/submit-form", WorkedCases.variables(answers));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
        return JsonPath.read(refused.body(), "$.message");
    }

    private static Map<String, Object> inspected() {
        return form(
                "premises", "南洲加油站",
                "workers", 3,
                "risk", "LOW",
                "inspectedOn", "2023-06-30",
                "gases", List.of("H2S", "NH3"));
    }

    private String handedOff() {
        String number = cases.called("储能电站夜间噪声大", "明山头镇");
        cases.complete("liaisona", "classifyPetition", number, environmental("NOISE"));
        cases.complete("liaisona", "assignHandlers", number, handedTo("unit430921"));
        return number + "-01";
    }

    private String signedFor() {
        String key = handedOff();
        cases.complete(UNIT, "signReceipt", key, signed());
        return key;
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
