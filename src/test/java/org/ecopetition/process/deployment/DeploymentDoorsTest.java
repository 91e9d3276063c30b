package org.ecopetition.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The door for models: Modeler's own call brings a good one in, and a bad one is refused by element. */
class DeploymentDoorsTest extends HouseTest {

    private static final String NOTE =
            "<bpmn:serviceTask id=\"noteDown\" name=\"Note down\"" + " camunda:delegateExpression=\"${noteDown}\" />";
    private static final String CONDITION = "${length &gt; 5}";
    private static final String ANSWER = "camunda:candidateGroups=\"${unitGroup}\"";
    private static final String REVIEW = "camunda:candidateGroups=\"liaison\"";
    private static final String COMPLETE =
            "<camunda:taskListener delegateExpression=\"${answerQuestion}\" event=\"complete\" />";

    @Test
    void takesAGoodModelFromModeler() {
        Answer deployed = as("admin").deploy("guardedToo.bpmn", model());

        assertThat(deployed.status()).isEqualTo(200);
        assertThat(deployed.body()).contains("guardedToo:1:");
    }

    @Test
    void takesModelsFromAdministratorsAlone() {
        for (String person : new String[] {"intakea", "liaisona", "leadera", "unit430921a", "auditora"}) {
            assertThat(as(person).deploy("guardedToo.bpmn", model()).status())
                    .as(person)
                    .isEqualTo(403);
        }
    }

    static Stream<Arguments> badModels() {
        return Stream.of(
                bad(
                        "a script",
                        NOTE,
                        "<bpmn:scriptTask id=\"noteDown\" scriptFormat=\"js\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                        "noteDown",
                        "程序代码"),
                bad("a class", NOTE, note("camunda:class=\"java.lang.Runtime\""), "noteDown", "程序代码"),
                bad(
                        "an Activiti class",
                        NOTE,
                        note("xmlns:a=\"http://activiti.org/bpmn\" a:class=\"java.lang.Runtime\""),
                        "noteDown",
                        "Activiti"),
                bad(
                        "an expression for a step",
                        NOTE,
                        note("camunda:expression=\"${probe.open()}\""),
                        "noteDown",
                        "程序代码"),
                bad("a shell", NOTE, note("camunda:type=\"shell\""), "noteDown", "程序代码"),
                bad(
                        "a connector",
                        NOTE,
                        noteWith(
                                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"),
                        "noteDown",
                        "程序代码"),
                bad(
                        "a script in an input",
                        NOTE,
                        noteWith(
                                "<camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"js\">1</camunda:script></camunda:inputParameter></camunda:inputOutput>"),
                        "noteDown",
                        "程序代码"),
                bad(
                        "a call in an input",
                        NOTE,
                        noteWith(
                                "<camunda:inputOutput><camunda:inputParameter name=\"x\">${execution.getClass()}</camunda:inputParameter></camunda:inputOutput>"),
                        "noteDown",
                        "简单表达式"),
                bad(
                        "a class as listener",
                        NOTE,
                        noteWith("<camunda:executionListener class=\"java.lang.Runtime\" event=\"start\" />"),
                        "noteDown",
                        "程序代码"),
                bad(
                        "a call as listener",
                        COMPLETE,
                        COMPLETE + "<camunda:taskListener expression=\"${probe.open()}\" event=\"create\" />",
                        "answerQuestion",
                        "程序代码"),
                bad(
                        "a foreign script in an input",
                        NOTE,
                        noteWith(
                                "<camunda:inputOutput><camunda:inputParameter name=\"x\"><x:script xmlns:x=\"urn:x\" scriptFormat=\"js\">1</x:script></camunda:inputParameter></camunda:inputOutput>"),
                        "noteDown",
                        "不能使用元素 script"),
                bad(
                        "a foreign script in a list",
                        NOTE,
                        noteWith(
                                "<camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:list><x:script xmlns:x=\"urn:x\" scriptFormat=\"js\">1</x:script></camunda:list></camunda:inputParameter></camunda:inputOutput>"),
                        "noteDown",
                        "不能使用元素 script"),
                bad(
                        "a script of the process namespace in a listener",
                        NOTE,
                        noteWith(
                                "<camunda:executionListener event=\"start\" delegateExpression=\"${noteDown}\"><d:script xmlns:d=\"http://camunda.org/schema/1.0/dmn\" scriptFormat=\"js\">1</d:script></camunda:executionListener>"),
                        "noteDown",
                        "不能使用元素 script"),
                bad(
                        "a field",
                        NOTE,
                        noteWith(
                                "<camunda:field name=\"x\"><camunda:expression>${length}</camunda:expression></camunda:field>"),
                        "noteDown",
                        "不能使用元素 field"),
                bad(
                        "a foreign extension",
                        NOTE,
                        noteWith("<x:anything xmlns:x=\"urn:x\" />"),
                        "noteDown",
                        "不能使用元素 anything"),
                bad(
                        "a foreign attribute",
                        NOTE,
                        note("xmlns:x=\"urn:x\" camunda:delegateExpression=\"${noteDown}\" x:class=\"y\""),
                        "noteDown",
                        "不能使用属性"),
                bad(
                        "an unlisted attribute",
                        NOTE,
                        note("camunda:delegateExpression=\"${noteDown}\" camunda:topic=\"y\""),
                        "noteDown",
                        "不能使用属性"),
                bad(
                        "an unknown step",
                        NOTE,
                        note("camunda:delegateExpression=\"${noSuchStep}\""),
                        "noteDown",
                        "没有名为“${noSuchStep}”的步骤"),
                bad(
                        "a bean that is no step",
                        NOTE,
                        note("camunda:delegateExpression=\"${probe}\""),
                        "noteDown",
                        "没有名为"),
                bad("a foreign bean", NOTE, note("camunda:delegateExpression=\"${dataSource}\""), "noteDown", "没有名为"),
                bad("no step", NOTE, note(""), "noteDown", "没有名为"),
                bad("a call in a condition", CONDITION, "${probe.open() == 1}", "toNote", "简单表达式"),
                bad(
                        "a condition in a language",
                        "xsi:type=\"bpmn:tFormalExpression\"",
                        "xsi:type=\"bpmn:tFormalExpression\" language=\"js\"",
                        "toNote",
                        "程序代码"),
                bad(
                        "a call in a name",
                        "name=\"Answer the question\"",
                        "name=\"${probe.open()}\"",
                        "answerQuestion",
                        "简单表达式"),
                bad(
                        "an unknown group",
                        REVIEW,
                        "camunda:candidateGroups=\"liaison,unit999999\"",
                        "reviewAnswer",
                        "没有名为“unit999999”的组"),
                bad("no group", REVIEW, "", "reviewAnswer", "候选组"),
                bad("an assignee", ANSWER, ANSWER + " camunda:assignee=\"admin\"", "answerQuestion", "assignee"),
                bad(
                        "an unknown form",
                        ANSWER,
                        ANSWER + " camunda:formRef=\"noSuchForm\" camunda:formRefBinding=\"latest\"",
                        "answerQuestion",
                        "没有名为“noSuchForm”的表单"),
                bad(
                        "a form of its own",
                        ANSWER,
                        ANSWER + " camunda:formKey=\"embedded:app:x.html\"",
                        "answerQuestion",
                        "formKey"),
                bad("a lost listener", COMPLETE, "", "answerQuestion", "缺少监听器"),
                bad(
                        "a step of another task",
                        COMPLETE,
                        COMPLETE.replace("answerQuestion", "reviewAnswer"),
                        "answerQuestion",
                        "另一任务"),
                bad("no history time", " camunda:historyTimeToLive=\"P3650D\"", "", "guardedToo", "historyTimeToLive"),
                bad(
                        "an unknown decision",
                        NOTE,
                        "<bpmn:businessRuleTask id=\"noteDown\" camunda:decisionRef=\"no-such-table\" camunda:decisionRefBinding=\"latest\" />",
                        "noteDown",
                        "没有名为“no-such-table”的决策表"),
                bad(
                        "an unknown process",
                        NOTE,
                        "<bpmn:callActivity id=\"noteDown\" calledElement=\"noSuchProcess\" />",
                        "noteDown",
                        "没有名为“noSuchProcess”的流程"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badModels")
    void refusesAModelByElement(String what, String good, String bad, String element, String words) {
        String broken = model().replace(good, bad);
        assertThat(broken).isNotEqualTo(model());
        long before = repository.createDeploymentQuery().count();

        Answer refused = as("admin").deploy("guardedToo.bpmn", broken);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.read("$.type")).isEqualTo("ParseException");
        assertThat(refused.message()).contains(words);
        assertThat(refused.list("$.details['guardedToo.bpmn'].errors[*].mainElementId"))
                .contains(element);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void takesWhatModelerWrites() {
        String drawn = model().replace(
                        NOTE,
                        noteWith("<camunda:properties><camunda:property name=\"a\" value=\"b\" /></camunda:properties>"
                                        + "<camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:map><camunda:entry key=\"k\">${length}</camunda:entry></camunda:map></camunda:inputParameter>"
                                        + "<camunda:outputParameter name=\"y\"><camunda:list><camunda:value>1</camunda:value></camunda:list></camunda:outputParameter></camunda:inputOutput>"
                                        + "<camunda:failedJobRetryTimeCycle>R3/PT5M</camunda:failedJobRetryTimeCycle>")
                                .replace(
                                        "id=\"noteDown\"",
                                        "id=\"noteDown\" name=\"记录\" camunda:asyncBefore=\"true\" camunda:modelerTemplate=\"t\" camunda:modelerTemplateVersion=\"1\""));

        Answer deployed = as("admin").deploy("guardedToo.bpmn", drawn);

        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
        repository.deleteDeployment(deployed.read("$.id"), true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"petition", "handoff"})
    void refusesABareModelInThePlaceOfARealOne(String id) {
        String bare = model().replace("guardedToo", id);

        Answer refused = as("admin").deploy("bare.bpmn", bare);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message())
                .contains("流程“" + id + "”缺少")
                .contains(id.equals("petition") ? "classifyPetition" : "signReceipt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "environmental-limits",
                "limits-noise",
                "handling-deadlines",
                "handoff-routing",
                "supervision-notices",
                "repeat-level"
            })
    void refusesABareTableInThePlaceOfARealOne(String id) {
        Answer refused = as("admin").deploy("bare.dmn", table("", "1").replace("probeTable", id));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.message()).contains("决策表“" + id + "”缺少系统依靠的输出列或规则");
    }

    @Test
    void refusesABareFormInThePlaceOfARealOne() {
        Answer refused =
                as("admin").deploy("bare.form", "{\"id\":\"signReceipt\",\"type\":\"default\",\"components\":[]}");

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.message()).contains("表单“signReceipt”缺少必填项").contains("receiptDecision");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "id=\"deadlineApproaching\"~id=\"somethingElse\"~deadlineApproaching",
                "name=\"objectionLodged\"~name=\"anything\"~objectionLodged",
            })
    void refusesTheRealModelWithoutWhatTheSystemReliesOn(String ours, String other, String missing) throws IOException {
        String real = Files.readString(Path.of("processes/handoff/handoff.bpmn"));
        String broken = real.replace(ours, other);
        assertThat(broken).isNotEqualTo(real);

        Answer refused = as("admin").deploy("handoff.bpmn", broken);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.message()).contains("缺少系统依靠的").contains(missing);
    }

    @Test
    void takesTheRealModelRenamedColouredAndExtended() throws IOException {
        String real = Files.readString(Path.of("processes/handoff/handoff.bpmn"));
        String extended = real.replace("name=\"签收交办件\"", "name=\"签收\"")
                .replace(
                        "xmlns:di=",
                        "xmlns:bioc=\"http://bpmn.io/schema/bpmn/biocolor/1.0\" xmlns:color=\"http://www.omg.org/spec/BPMN/non-normative/color/1.0\" xmlns:di=")
                .replaceFirst(
                        "<bpmndi:BPMNShape id=",
                        "<bpmndi:BPMNShape bioc:stroke=\"#205022\" bioc:fill=\"#c8e6c9\" color:background-color=\"#c8e6c9\" color:border-color=\"#205022\" id=")
                .replaceFirst(
                        "</bpmn:process>",
                        "<bpmn:textAnnotation id=\"ours\"><bpmn:text>本市自定</bpmn:text></bpmn:textAnnotation></bpmn:process>");

        Answer deployed = as("admin").deploy("handoff.bpmn", extended);

        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
        repository.deleteDeployment(deployed.read("$.id"), true);
    }

    @Test
    void refusesElementsWithoutEnd() {
        String deep =
                model().replace(NOTE, noteWith("<camunda:list>".repeat(20_000) + "</camunda:list>".repeat(20_000)));

        assertThat(as("admin").deploy("guardedToo.bpmn", deep).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "expressionLanguage=\"javascript/feel/\"~1",
                "expressionLanguage=\"groovy\"~1",
                "a:b=\"c\" xmlns:a=\"urn:x\"~1",
                "typeRef=\"string\"~external/**/{java:{class:\"java.lang.Math\"}}",
                "typeRef=\"string\"~for x in 1..100000000 return x",
                "typeRef=\"string\"~count(for x in 1..100000000 return x)",
                "typeRef=\"string\"~some x in 1..100000000 satisfies x = -1",
                "typeRef=\"string\"~10 ** 999999999",
                "typeRef=\"string\"~1e999999999 + 1",
                "typeRef=\"string\"~matches(\"aaaa\", \"(a+)+b\")",
                "typeRef=\"string\"~decimal(1, 999999999)",
                "typeRef=\"string\"~{a: 1}.a",
            })
    void refusesCellsThatAreNotListed(String attribute, String cell) {
        Answer refused = as("admin").deploy("probe.dmn", table(attribute, cell));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.list("$.details['probe.dmn'].errors[*].mainElementId"))
                .contains("e");
    }

    @Test
    void takesCellsThatCalculate() {
        Answer deployed = as("admin").deploy("probe.dmn", table("", "200/(sqrt(4)*1000) + max(1, 2)"));

        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
        Answer result =
                as("admin").post("/engine-rest/decision-definition/key/probeTable/evaluate", "{\"variables\":{}}");
        assertThat(result.read("$[0].o.value")).isEqualTo("2.1");
        repository.deleteDeployment(deployed.read("$.id"), true);
    }

    private static String table(String attribute, String cell) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="n">
                  <decision id="probeTable" name="p" camunda:historyTimeToLive="P3650D"><decisionTable id="t">
                    <output id="o" name="o" />
                    <rule id="r"><outputEntry id="e" %s><text>%s</text></outputEntry></rule>
                  </decisionTable></decision>
                </definitions>""".formatted(
                        attribute.replace("typeRef=\"string\"", ""),
                        cell.replace("&", "&amp;").replace("<", "&lt;"));
    }

    @Test
    void refusesDecisionsInALanguage() {
        String table = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                  <decision id="probeTable" name="p"><decisionTable id="t">
                    <output id="o" name="o" typeRef="string" />
                    <rule id="r"><outputEntry id="e" expressionLanguage="juel"><text>${probe.open()}</text></outputEntry></rule>
                  </decisionTable></decision>
                </definitions>""";

        Answer refused = as("admin").deploy("probe.dmn", table);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.list("$.details['probe.dmn'].errors[*].mainElementId"))
                .contains("e", "probeTable");
    }

    @Test
    void refusesLimitsThatContradictEachOther() throws IOException {
        String table = Files.readString(Path.of("processes", "handoff", "environmental-limits.dmn"));
        String broken = table.replace(
                        "<inputEntry id=\"ambientZone2NightPeriod\">\n          <text>\"NIGHT\"",
                        "<inputEntry id=\"ambientZone2NightPeriod\">\n          <text>\"DAY\"")
                .replace(
                        "<outputEntry id=\"magneticField50HzUnit\">\n          <text>\"μT\"",
                        "<outputEntry id=\"magneticField50HzUnit\">\n          <text>");
        long before = repository.createDeploymentQuery().count();

        Answer refused = as("admin").deploy("environmental-limits.dmn", broken);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.list("$.details['environmental-limits.dmn'].errors[*].mainElementId"))
                .containsExactly("magneticField50Hz", "ambientZone2Night");
        assertThat(refused.message())
                .contains("ambientZone2Night")
                .contains("与规则“ambientZone2Day”重叠")
                .contains("“unit”一列不能空");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void refusesFormsThatCannotBeShownOrTaken() {
        String form = """
                {"id":"answerQuestion","type":"default","components":[
                  {"id":"one","type":"textfield","key":"answer"},
                  {"id":"two","type":"textfield","key":"unitGroup"},
                  {"id":"three","type":"filepicker","key":"note1"}]}""";

        Answer refused = as("admin").deploy("answerQuestion.form", form);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.list("$.details['answerQuestion.form'].errors[*].mainElementId"))
                .containsExactly("two", "three");
    }

    @Test
    void refusesOtherFiles() {
        assertThat(as("admin").deploy("page.html", "<script>alert(1)</script>").status())
                .isEqualTo(400);
        assertThat(as("admin").deploy("case.cmmn", "<definitions/>").status()).isEqualTo(400);
        assertThat(as("admin").deploy("broken.bpmn", "<oops").status()).isEqualTo(400);
    }

    private static Arguments bad(String what, String good, String bad, String element, String words) {
        return arguments(what, good, bad, element, words);
    }

    private static String note(String attributes) {
        return "<bpmn:serviceTask id=\"noteDown\" " + attributes + " />";
    }

    private static String noteWith(String extensions) {
        return "<bpmn:serviceTask id=\"noteDown\" camunda:delegateExpression=\"${noteDown}\"><bpmn:extensionElements>"
                + extensions + "</bpmn:extensionElements></bpmn:serviceTask>";
    }

    private static String model() {
        try {
            return new ClassPathResource("models/guarded.bpmn")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("process id=\"guarded\"", "process id=\"guardedToo\"");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
