package org.ecopetition.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.deployment.ModelEdit.all;
import static org.ecopetition.process.deployment.ModelEdit.briefing;
import static org.ecopetition.process.deployment.ModelEdit.first;
import static org.ecopetition.process.deployment.ModelEdit.handoff;
import static org.ecopetition.process.deployment.ModelEdit.petition;
import static org.ecopetition.process.deployment.ModelEdit.receipt;
import static org.ecopetition.process.deployment.ModelEdit.routing;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.ecopetition.process.Caller.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a careless or a hostile hand does to our models besides: refused with its place and reason, or let in because it harms nobody. */
class OddModelsTest extends BrokenModels {

    private static final String COMPONENTS = "\"components\": \\[";
    private static final String ISSUE =
            "(<bpmn:serviceTask id=\"issueHandOff\"[^>]*>\\s*<bpmn:documentation>[^<]*</bpmn:documentation>)";
    private static final String EACH = "camunda:elementVariable=\"allegation\" />";
    private static final String FIRST_COUNTY = "(region430921Unit\">\\s*<text>)\"unit430921\"";

    static Stream<ModelEdit> processes() {
        return Stream.of(
                handoff(
                        "each of nothing",
                        first(
                                "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"\\$\\{allegations}\" "
                                        + EACH,
                                ""),
                        "handoff",
                        "逐项办理"),
                handoff(
                        "done with the first",
                        first(
                                EACH,
                                "camunda:elementVariable=\"allegation\"><bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\">\\${nrOfCompletedInstances >= 1}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>"),
                        "verifyAllegations",
                        "提前结束"),
                handoff(
                        "a review by three",
                        first(
                                "(<bpmn:userTask id=\"reviewResult\".*?)</bpmn:userTask>",
                                "$1<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">3</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>"),
                        "reviewResult",
                        "只办一次"),
                briefing("a reminder that ends", first(" cancelActivity=\"false\"", ""), "newsReminderDue", "会中断"),
                briefing(
                        "a deadline that ends nothing",
                        first("<bpmn:boundaryEvent id=\"newsDeadline\"", "$0 cancelActivity=\"false\""),
                        "newsDeadline",
                        "不会结束"),
                petition(
                        "a call within its deployment",
                        first("calledElement=\"handoff\"", "$0 camunda:calledElementBinding=\"deployment\""),
                        "handleHandOffs",
                        "latest"),
                petition(
                        "a call of the first version",
                        first(
                                "calledElement=\"handoff\"",
                                "$0 camunda:calledElementBinding=\"version\" camunda:calledElementVersion=\"1\""),
                        "handleHandOffs",
                        "latest"),
                handoff(
                        "a choice that goes both ways",
                        first(
                                "<bpmn:exclusiveGateway id=\"isReceived\"(.*?)</bpmn:exclusiveGateway>",
                                "<bpmn:parallelGateway id=\"isReceived\"$1</bpmn:parallelGateway>"),
                        "isReceived",
                        "排他网关"),
                timer("a day that is over", "<bpmn:timeDate>2001-01-01T00:00:00Z</bpmn:timeDate>", "已经过去"),
                timer("a day that never comes", "<bpmn:timeDate>9999-12-31T00:00:00Z</bpmn:timeDate>", "永远不到"),
                timer("a wait of centuries", "<bpmn:timeDuration>P500Y</bpmn:timeDuration>", "永远不到"),
                retries("again and again", "R100000/PT1S"),
                retries("again in words", "三次"),
                retries("not even once", "R0/PT1S"),
                handoff("a name without end", name("签".repeat(300)), "signReceipt", "太长"),
                handoff("a name that runs backwards", name("签收\u202E交办件"), "signReceipt", "看不见的字符"),
                handoff("a name that rings", name("签收&#7;交办件"), "", "无法识别"),
                handoff(
                        "a name for the process without end",
                        first("(<bpmn:process id=\"handoff\" name=\")[^\"]*", "$1" + "长".repeat(300)),
                        "handoff",
                        "太长"),
                handoff(
                        "an id without end",
                        text -> text.replace("toRectify", "t" + "a".repeat(300)),
                        "taaaaaaaaaaaaaaaaaaaaaaaaaaaa…",
                        "ID 太长"),
                handoff(
                        "five megabytes",
                        text -> text.replace(
                                "</bpmn:definitions>", "<!--" + "x".repeat(5_000_000) + "--></bpmn:definitions>"),
                        "",
                        "超过 3 MB"),
                handoff(
                        "entities of entities",
                        first(
                                "<bpmn:definitions",
                                "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>$0"),
                        "",
                        "无法识别"));
    }

    static Stream<ModelEdit> forms() {
        return Stream.of(
                receipt(
                        "a field that waits for itself",
                        first(
                                "\"key\": \"receiptDecision\"",
                                "$0, \"conditional\": {\"hide\": \"=receiptDecision = null\"}"),
                        "receiptDecision",
                        "永远不会显示"),
                receipt(
                        "two fields that wait for each other",
                        with(field("fa", "fb"), field("fb", "fa")),
                        "fa",
                        "永远不会显示"),
                receipt(
                        "a required field to look at",
                        first("\"key\": \"receiptDecision\"", "$0, \"readonly\": \"=true\""),
                        "receiptDecision",
                        "只读"),
                receipt("a script", with(html("<script>alert(1)</script>")), "hx", "程序代码"),
                receipt("a script in a picture", with(html("<img src=x onerror=alert(1)>")), "hx", "程序代码"),
                receipt("a picture from outside", with(html("<img src='https://x.example/a.png'>")), "hx", "外部网站"),
                receipt(
                        "an image from outside",
                        with("{\"type\":\"image\",\"id\":\"hx\",\"source\":\"https://x.example/a.png\"}"),
                        "hx",
                        "外部网站"),
                receipt(
                        "a link that runs",
                        with("{\"type\":\"text\",\"id\":\"hx\",\"text\":\"[x](javascript:alert(1))\"}"),
                        "hx",
                        "程序代码"),
                receipt(
                        "a form of Camunda 8",
                        first("\"executionPlatform\": \"[^\"]*\"", "\"executionPlatform\": \"Camunda Cloud\""),
                        "signReceipt",
                        "Camunda 7 表单"),
                receipt("something behind it", text -> text + " {}", "", "无法识别"),
                receipt("groups in groups without end", with(deep()), "", "无法识别"),
                receipt("three thousand fields", with(many()), "signReceipt", "最多 1,000 个"),
                receipt("a label that runs backwards", label("签收\\\\u202E意见"), "receiptDecision", "看不见的字符"),
                receipt("a label without end", label("签".repeat(400)), "receiptDecision", "太长"),
                receipt("no label", label(""), "receiptDecision", "没有标签"),
                receipt(
                        "a text that nothing fits",
                        first("\"maxLength\": 500", "\"maxLength\": 500, \"minLength\": 600"),
                        "returnExplanation",
                        "下限不能大于上限"));
    }

    static Stream<ModelEdit> tables() {
        return Stream.of(
                routing(
                        "a sign of no width",
                        first(FIRST_COUNTY, "$1\"unit430921\u200B\""),
                        "region430921Unit",
                        "没有承办单位"),
                routing(
                        "a row above all others",
                        first(
                                "<rule id=\"countyRadiation\">",
                                "<rule id=\"any\"><inputEntry id=\"any1\"><text></text></inputEntry><inputEntry id=\"any2\"><text>-</text></inputEntry><outputEntry id=\"any3\"><text>\"unitShengtai\"</text></outputEntry><outputEntry id=\"any4\"><text></text></outputEntry></rule>$0"),
                        "any",
                        "下面的行永远用不到"),
                routing(
                        "all rows together",
                        first("hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\""),
                        "handoffRoutingTable",
                        "命中规则"),
                routing(
                        "a version without end",
                        first("camunda:versionTag=\"[^\"]*\"", "camunda:versionTag=\"" + "v".repeat(100) + "\""),
                        "handoff-routing",
                        "版本标签"),
                routing(
                        "a name without end",
                        first("name=\"交办单位建议\" camunda", "name=\"" + "长".repeat(300) + "\" camunda"),
                        "handoff-routing",
                        "太长"),
                routing(
                        "somebody else's file",
                        first("<definitions", "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>$0"),
                        "",
                        "无法识别"));
    }

    static Stream<ModelEdit> harmless() {
        return Stream.of(
                handoff(
                        "one allegation after the other",
                        first(EACH, "camunda:elementVariable=\"allegation\" isSequential=\"true\" />"),
                        "",
                        ""),
                handoff("a mark of byte order", text -> "\uFEFF" + text, "", ""),
                receipt("a mark of byte order", text -> "\uFEFF" + text, "", ""),
                routing("a mark of byte order", text -> "\uFEFF" + text, "", ""),
                handoff("a name in angle brackets", name("&lt;b&gt;签收&lt;/b&gt;"), "", ""),
                handoff("a name in two lines", name("签收&#10;交办件"), "", ""),
                handoff("jobs side by side", first("id=\"issueHandOff\"", "$0 camunda:exclusive=\"false\""), "", ""),
                handoff("a few retries", again("R3/PT5M"), "", ""),
                receipt(
                        "one of two to be filled in",
                        with(
                                "{\"type\":\"textfield\",\"id\":\"fa\",\"key\":\"fa\",\"label\":\"甲\",\"conditional\":{\"hide\":\"=fb != null\"}}",
                                "{\"type\":\"textfield\",\"id\":\"fb\",\"key\":\"fb\",\"label\":\"乙\",\"conditional\":{\"hide\":\"=fa != null\"}}"),
                        "",
                        ""),
                receipt(
                        "a required field that the step asks for all the same",
                        all("\"required\": true", "\"required\": false"),
                        "",
                        ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"processes", "forms", "tables"})
    void refuses(ModelEdit edit) {
        isRefused(edit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void letsInWhatHarmsNobody(ModelEdit edit) {
        Answer taken = as("admin").deploy(edit.name(), edit.text());

        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        repository.deleteDeployment(taken.read("$.id"), true);
    }

    private static ModelEdit timer(String what, String timer, String words) {
        return petition(
                what,
                first(
                        "<bpmn:endEvent id=\"petitionClosed\"",
                        "<bpmn:boundaryEvent id=\"extra\" name=\"另\" cancelActivity=\"false\" attachedToRef=\"classifyPetition\"><bpmn:timerEventDefinition id=\"d\">"
                                + timer.replaceFirst(">", " xsi:type=\"bpmn:tFormalExpression\">")
                                + "</bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:sequenceFlow id=\"fe\" sourceRef=\"extra\" targetRef=\"ee\" /><bpmn:endEvent id=\"ee\" />$0"),
                "extra",
                words);
    }

    private static ModelEdit retries(String what, String retries) {
        return handoff(what, again(retries), "issueHandOff", "重试设置");
    }

    private static UnaryOperator<String> again(String retries) {
        return first(
                ISSUE,
                "$1<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>" + retries
                        + "</camunda:failedJobRetryTimeCycle></bpmn:extensionElements>");
    }

    private static UnaryOperator<String> name(String name) {
        return first("name=\"签收交办件\"", "name=\"" + name + "\"");
    }

    private static UnaryOperator<String> label(String label) {
        return first("\"label\": \"签收意见\"", "\"label\": \"" + label + "\"");
    }

    private static UnaryOperator<String> with(String... components) {
        return first(COMPONENTS, Matcher.quoteReplacement("\"components\": [" + String.join(",", components) + ","));
    }

    private static String field(String key, String waitsFor) {
        return "{\"type\":\"textfield\",\"id\":\"%s\",\"key\":\"%s\",\"label\":\"项\",\"conditional\":{\"hide\":\"=%s = null\"}}"
                .formatted(key, key, waitsFor);
    }

    private static String html(String content) {
        return "{\"type\":\"html\",\"id\":\"hx\",\"content\":\"" + content + "\"}";
    }

    private static String deep() {
        return "{\"type\":\"group\",\"id\":\"g\",\"components\":[".repeat(5000) + "]}".repeat(5000);
    }

    private static String many() {
        StringBuilder fields = new StringBuilder();
        for (int n = 0; n < 3000; n++) {
            fields.append(n == 0 ? "" : ",")
                    .append("{\"type\":\"textfield\",\"id\":\"q%d\",\"key\":\"q%d\",\"label\":\"项\"}".formatted(n, n));
        }
        return fields.toString();
    }
}
