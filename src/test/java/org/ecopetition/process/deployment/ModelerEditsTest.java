package org.ecopetition.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an administrator draws and writes in Modeler on our own models, which the guard lets in. */
class ModelerEditsTest extends HouseTest {

    private static final String BPMN_ENDS = "</bpmn:process>";
    private static final String FIRST =
            "(?=<bpmn:exclusiveGateway id=\"is(?:HandedOff|Received|KeyItem)|<bpmn:exclusiveGateway id=\"petitionKind)";

    static Stream<Arguments> processEdits() {
        return Stream.of("petition/petition.bpmn", "handoff/handoff.bpmn").flatMap(file -> {
            boolean petition = file.startsWith("petition");
            String task = petition ? "classifyPetition" : "signReceipt";
            String flow = petition ? "toPetitionKind" : "toIsReceived";
            String after = petition ? "petitionKind" : "isReceived";
            return Stream.of(
                    edit(file, "another name of a task", "(id=\"" + task + "\" name=\")[^\"]*", "$1换个名称（试行）"),
                    edit(file, "other documentation", "(<bpmn:documentation>)[^<]*", "$1改过的说明：100% 与 5 元、{大括号}、#1"),
                    edit(
                            file,
                            "colours",
                            "<bpmn:definitions (.*?)>(?s)(.*?)<bpmndi:BPMNShape id=",
                            "<bpmn:definitions xmlns:bioc=\"http://bpmn.io/schema/bpmn/biocolor/1.0\" xmlns:color=\"http://www.omg.org/spec/BPMN/non-normative/color/1.0\" $1>$2<bpmndi:BPMNShape bioc:stroke=\"#205022\" bioc:fill=\"#c8e6c9\" color:background-color=\"#c8e6c9\" color:border-color=\"#205022\" id="),
                    edit(
                            file,
                            "a coloured label",
                            "<bpmndi:BPMNLabel>",
                            "<bpmndi:BPMNLabel xmlns:color=\"http://www.omg.org/spec/BPMN/non-normative/color/1.0\" color:color=\"#205022\">"),
                    edit(file, "a newer Modeler", "exporterVersion=\"[^\"]*\"", "exporterVersion=\"5.61.2\""),
                    edit(
                            file,
                            "a newer platform",
                            "executionPlatformVersion=\"[^\"]*\"",
                            "executionPlatformVersion=\"7.25.0\""),
                    edit(
                            file,
                            "a namespace of Camunda 8 that nothing uses",
                            "<bpmn:definitions ",
                            "<bpmn:definitions xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" "),
                    edit(
                            file,
                            "a note",
                            BPMN_ENDS,
                            "<bpmn:textAnnotation id=\"TextAnnotation_0a\"><bpmn:text>本市自定：先电话联系</bpmn:text></bpmn:textAnnotation><bpmn:association id=\"Association_0a\" associationDirection=\"None\" sourceRef=\""
                                    + task + "\" targetRef=\"TextAnnotation_0a\" />" + BPMN_ENDS),
                    edit(
                            file,
                            "a group around some",
                            BPMN_ENDS,
                            "<bpmn:group id=\"Group_1\" categoryValueRef=\"CategoryValue_1\" />" + BPMN_ENDS
                                    + "<bpmn:category id=\"Category_1\"><bpmn:categoryValue id=\"CategoryValue_1\" value=\"受理\" /></bpmn:category>"),
                    first(
                            file,
                            "data that is drawn",
                            FIRST,
                            "<bpmn:dataObjectReference id=\"DataObjectReference_1\" name=\"台账\" dataObjectRef=\"DataObject_1\" /><bpmn:dataObject id=\"DataObject_1\" /><bpmn:dataStoreReference id=\"DataStoreReference_1\" name=\"档案库\" />"),
                    edit(
                            file,
                            "a user task of their own",
                            "(<bpmn:sequenceFlow id=\"" + flow + "\"[^>]*targetRef=\")" + after + "\"( ?/>)",
                            "$1Activity_1x2y\" /><bpmn:userTask id=\"Activity_1x2y\" name=\"科长核签\" camunda:candidateGroups=\"liaison\" camunda:dueDate=\"P2D\" camunda:followUpDate=\"P1D\" camunda:priority=\"60\"><bpmn:incoming>"
                                    + flow
                                    + "</bpmn:incoming><bpmn:outgoing>Flow_0q</bpmn:outgoing></bpmn:userTask><bpmn:sequenceFlow id=\"Flow_0q\" sourceRef=\"Activity_1x2y\" targetRef=\""
                                    + after + "\" />",
                            "<bpmn:incoming>" + flow + "</bpmn:incoming>(?=\\s*<bpmn:outgoing>is)",
                            "<bpmn:incoming>Flow_0q</bpmn:incoming>"),
                    first(
                            file,
                            "a reminder after days",
                            FIRST,
                            "<bpmn:boundaryEvent id=\"Event_0t\" name=\"两天未办\" cancelActivity=\"false\" attachedToRef=\""
                                    + task
                                    + "\"><bpmn:outgoing>Flow_0t</bpmn:outgoing><bpmn:timerEventDefinition id=\"TimerEventDefinition_0t\"><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P2D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:sequenceFlow id=\"Flow_0t\" sourceRef=\"Event_0t\" targetRef=\"Activity_0t\" /><bpmn:manualTask id=\"Activity_0t\" name=\"电话提醒\"><bpmn:incoming>Flow_0t</bpmn:incoming><bpmn:outgoing>Flow_1t</bpmn:outgoing></bpmn:manualTask><bpmn:sequenceFlow id=\"Flow_1t\" sourceRef=\"Activity_0t\" targetRef=\"Event_1t\" /><bpmn:endEvent id=\"Event_1t\"><bpmn:incoming>Flow_1t</bpmn:incoming></bpmn:endEvent>"),
                    edit(
                            file,
                            "properties of their own",
                            "(<bpmn:userTask id=\"" + task + "\"(?s).*?<bpmn:extensionElements>)",
                            "$1<camunda:properties><camunda:property name=\"科室\" value=\"信访科\" /></camunda:properties>"),
                    edit(
                            file,
                            "a template's mark",
                            "<bpmn:userTask id=\"" + task + "\"",
                            "<bpmn:userTask id=\"" + task + "\" camunda:modelerTemplate=\"org.ecopetition." + task
                                    + "\" camunda:modelerTemplateVersion=\"1\" camunda:modelerTemplateIcon=\"data:image/svg+xml;utf8,%3Csvg%3E%3C/svg%3E\""),
                    edit(
                            file,
                            "retries of a step",
                            "camunda:asyncBefore=\"true\"",
                            "camunda:asyncBefore=\"true\" camunda:asyncAfter=\"true\" camunda:exclusive=\"false\" camunda:jobPriority=\"10\""),
                    edit(
                            file,
                            "a comment of XML and Windows' ends of lines",
                            "\n",
                            "\r\n",
                            "<bpmn:process ",
                            "<!-- 改于十一月 --><bpmn:process "),
                    edit(file, "the default namespace", "bpmn:", "", "xmlns:bpmn=", "xmlns="),
                    edit(file, "another prefix for the engine", "camunda:", "c7:", "xmlns:camunda=", "xmlns:c7="));
        });
    }

    static Stream<Arguments> tableEdits() {
        String levels = "petition/repeat-level.dmn";
        String limits = "handoff/environmental-limits.dmn";
        return Stream.of(
                edit(levels, "other text and annotation", "<description>[^<]*", "<description>改过的说明 // 100% for 办理人员"),
                edit(levels, "another threshold", "&gt;= 3", "&gt;= 4"),
                edit(levels, "a range", "&gt;= 3", "[3..99]"),
                edit(levels, "several values", "&gt;= 3", "3,4,5,&gt; 6"),
                first(
                        levels,
                        "a row of their own",
                        "(<rule id=)",
                        "<rule id=\"DecisionRule_0a\"><description>试行</description><inputEntry id=\"UnaryTests_0a\"><text>10</text></inputEntry><inputEntry id=\"UnaryTests_0b\"><text></text></inputEntry><outputEntry id=\"LiteralExpression_0a\"><text>\"HIGH\"</text></outputEntry><outputEntry id=\"LiteralExpression_0b\"><text>true</text></outputEntry><outputEntry id=\"LiteralExpression_0c\"><text>80 + 5</text></outputEntry></rule>$1"),
                edit(
                        levels,
                        "widths of columns",
                        "<input id=",
                        "<input xmlns:biodi=\"http://bpmn.io/schema/dmn/biodi/2.0\" biodi:width=\"192\" id="),
                edit(levels, "a newer Modeler", "exporterVersion=\"[^\"]*\"", "exporterVersion=\"5.61.2\""),
                edit(
                        levels,
                        "what is drawn beside",
                        "</decision>",
                        "</decision><inputData id=\"InputData_1\" name=\"反映次数\" /><knowledgeSource id=\"KnowledgeSource_1\" name=\"省督察办文件\" /><textAnnotation id=\"TextAnnotation_1\"><text>说明 for 办理人员</text></textAnnotation>"),
                edit(
                        levels,
                        "a bullet as language",
                        "<inputEntry id=\"notSatisfiedOftenTimesRaised\">",
                        "<inputEntry id=\"notSatisfiedOftenTimesRaised\" expressionLanguage=\"feel\">"),
                edit(
                        "handoff/handling-deadlines.dmn",
                        "another version",
                        "camunda:versionTag=\"[^\"]*\"",
                        "camunda:versionTag=\"市级试行\""),
                edit(
                        "handoff/supervision-notices.dmn",
                        "another name",
                        "(<decision id=[^>]*name=\")[^\"]*",
                        "$1督办通知（本市）"),
                edit(
                        "handoff/handoff-routing.dmn",
                        "a unit put together",
                        "\"unit\" \\+ regionCode",
                        "if starts with(regionCode, \"4309\") then \"unit\" + regionCode else \"unitShengtai\""),
                edit(
                        limits,
                        "another value",
                        "(?s)(<outputEntry id=\"ambientZone2DayLimit[^>]*>\\s*<text>)[^<]*",
                        "$1" + "58"),
                arguments(
                        limits, "a table for another medium", (UnaryOperator<String>) ModelerEditsTest::withVibration));
    }

    /** With a copy of the last table, and a line from it to the decision. */
    private static String withVibration(String limits) {
        String soil =
                limits.substring(limits.indexOf("  <decision id=\"limits-soil\""), limits.indexOf("  <dmndi:DMNDI>"));
        String asked = limits.substring(
                limits.indexOf("    <informationRequirement id=\"soilRequirement\""),
                limits.indexOf("    <decisionTable id=\"environmentalLimitsTable\""));
        UnaryOperator<String> vibration =
                text -> text.replaceAll("\\b(limits-|#)?soil", "$1vibration").replaceAll("\"SOIL_\\w+\"", "\"铅垂向振级\"");
        return limits.replace(asked, asked + vibration.apply(asked))
                .replace(soil, soil + vibration.apply(soil).replaceAll("(?s)(</rule>).*</rule>", "$1"));
    }

    static Stream<Arguments> formEdits() {
        String form = "handoff/signReceipt.form";
        return Stream.of(
                edit(form, "another label", "\"label\": \"签收意见\"", "\"label\": \"是否签收\""),
                first(
                        form,
                        "a help text",
                        "\"components\": \\[",
                        "\"components\": [{\"type\": \"text\", \"id\": \"Field_0a\", \"text\": \"# 说明\\\\n请先电话联系\", \"layout\": {\"row\": \"Row_0a\", \"columns\": 8}}, {\"type\": \"separator\", \"id\": \"Field_0b\"}, {\"type\": \"spacer\", \"id\": \"Field_0c\", \"height\": 20},"),
                edit(form, "a newer Modeler", "\"version\": \"[^\"]*\"", "\"version\": \"5.61.2\""),
                edit(form, "a newer schema", "\"schemaVersion\": \\d+", "\"schemaVersion\": 19"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"processEdits", "tableEdits", "formEdits"})
    void letsIn(String file, String what, UnaryOperator<String> edit) throws IOException {
        String ours = Files.readString(Path.of("processes", file.split("/", -1)));
        String edited = edit.apply(ours);
        assertThat(edited).isNotEqualTo(ours);

        Answer deployed = as("admin").deploy(file.substring(file.indexOf('/') + 1), edited);

        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
        repository.deleteDeployment(deployed.read("$.id"), true);
    }

    private static Arguments edit(String file, String what, String old, String replacement) {
        return arguments(file, what, (UnaryOperator<String>) text -> text.replaceAll(old, replacement));
    }

    private static Arguments first(String file, String what, String old, String replacement) {
        return arguments(file, what, (UnaryOperator<String>) text -> text.replaceFirst(old, replacement));
    }

    private static Arguments edit(
            String file, String what, String old, String replacement, String second, String secondReplacement) {
        return arguments(file, what, (UnaryOperator<String>)
                text -> text.replaceAll(old, replacement).replaceAll(second, secondReplacement));
    }
}
