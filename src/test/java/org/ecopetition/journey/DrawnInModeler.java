package org.ecopetition.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What an administrator draws in Modeler: a task between two, with a form of its own, and a way that its answers choose. */
final class DrawnInModeler {

    static final String MODEL = "handoff.bpmn";
    static final String FORM = "inspectPremises.form";

    /** The unit looks at the place before it goes into each problem; what is dangerous goes to the leader first. */
    private static final String TASKS = """
            toInspectPremises" sourceRef="receiveHandOff" targetRef="inspectPremises" />
            <bpmn:userTask id="inspectPremises" name="现场预检" camunda:formRef="inspectPremises" camunda:formRefBinding="latest" camunda:candidateGroups="${unitGroup}" camunda:dueDate="${feedbackDue}" />
            <bpmn:sequenceFlow id="toIsDangerous" sourceRef="inspectPremises" targetRef="isDangerous" />
            <bpmn:exclusiveGateway id="isDangerous" name="是否危险？" default="isHarmless" />
            <bpmn:sequenceFlow id="isAlarming" name="危险" sourceRef="isDangerous" targetRef="warnLeader">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${%s}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:userTask id="warnLeader" name="通报分管领导" camunda:candidateGroups="leader" />
            <bpmn:sequenceFlow id="toVerifyAfterWarning" sourceRef="warnLeader" targetRef="verifyAllegations" />
            <bpmn:sequenceFlow id="isHarmless" name="不危险" sourceRef="isDangerous" targetRef="verifyAllegations" />
            """;

    private static final String PICTURE = """
            <bpmndi:BPMNShape id="inspectPremisesShape" bpmnElement="inspectPremises"><dc:Bounds x="600" y="20" width="100" height="80" /></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="warnLeaderShape" bpmnElement="warnLeader"><dc:Bounds x="860" y="20" width="100" height="80" /></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="isDangerousShape" bpmnElement="isDangerous"><dc:Bounds x="760" y="35" width="50" height="50" /></bpmndi:BPMNShape>
            """;

    private DrawnInModeler() {}

    static String model() {
        return model("risk == 'HIGH' &amp;&amp; workers &gt; 10 || stopped");
    }

    static String model(String condition) {
        String ours = ours("handoff/handoff.bpmn");
        String drawn = ours.replace(
                        "toVerifyAllegations\" sourceRef=\"receiveHandOff\" targetRef=\"verifyAllegations\" />",
                        TASKS.replace("%s", condition))
                .replaceFirst("<bpmndi:BPMNShape ", PICTURE + "<bpmndi:BPMNShape ");
        drawn = drawn.replaceAll(
                "(?s)<bpmndi:BPMNEdge id=\"[^\"]*\" bpmnElement=\"toVerifyAllegations\">.*?</bpmndi:BPMNEdge>", "");
        assertThat(drawn).contains("inspectPremises").contains("inspectPremisesShape");
        return drawn;
    }

    /** A head signs before the coordination group rules on a return. */
    static String withCountersign() {
        String drawn = ours("handoff/handoff.bpmn")
                .replaceFirst(
                        "(<bpmn:sequenceFlow id=\"isReturned\"[^>]*targetRef=\")ruleOnReturn\"", "$1countersign\"")
                .replaceFirst(
                        "(?=<bpmn:sequenceFlow id=\"toIsReassigned\")",
                        "<bpmn:userTask id=\"countersign\" name=\"科长核签\" camunda:candidateGroups=\"liaison\" /><bpmn:sequenceFlow id=\"countersigned\" sourceRef=\"countersign\" targetRef=\"ruleOnReturn\" />");
        assertThat(drawn).contains("countersign");
        return drawn;
    }

    static String form() {
        return """
                {"id":"inspectPremises","type":"default","schemaVersion":16,"executionPlatform":"Camunda Platform",
                "executionPlatformVersion":"7.24.0","exporter":{"name":"Camunda Modeler","version":"5.50.0"},"components":[
                {"type":"html","id":"summaryView","content":"<p style=\\"white-space: pre-line;\\">{{summary}}</p>"},
                {"type":"textfield","id":"premises","key":"premises","label":"受检场所","validate":{"required":true,"minLength":2,"maxLength":40,"pattern":"[厂站场店]$"}},
                {"type":"number","id":"workers","key":"workers","label":"在岗人数","decimalDigits":0,"validate":{"required":true,"min":0,"max":5000}},
                {"type":"select","id":"risk","key":"risk","label":"风险等级","values":[{"label":"低","value":"LOW"},{"label":"高","value":"HIGH"}],"validate":{"required":true}},
                {"type":"datetime","id":"inspectedOn","key":"inspectedOn","dateLabel":"预检日期","subtype":"date","validate":{"required":true}},
                {"type":"checkbox","id":"stopped","key":"stopped","label":"已当场停产"},
                {"type":"textarea","id":"stopOrder","key":"stopOrder","label":"停产要求","validate":{"required":true,"maxLength":200},"conditional":{"hide":"=not(stopped = true)"}},
                {"type":"checklist","id":"gases","key":"gases","label":"闻到的气味","values":[{"label":"臭鸡蛋味","value":"H2S"},{"label":"氨味","value":"NH3"}]}
                ]}
                """;
    }

    static String ours(String file) {
        try {
            return Files.readString(Path.of("processes", file.split("/", -1)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
