package org.ecopetition.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Code that a model could carry past the guard: in foreign namespaces and prefixes, in places that nobody thinks of. */
class HostileModelsTest extends HouseTest {

    private static final String NOTE =
            "<bpmn:serviceTask id=\"noteDown\" name=\"Note down\" camunda:delegateExpression=\"${noteDown}\" />";
    private static final String REVIEW = "camunda:candidateGroups=\"liaison\"";
    private static final String END = "<bpmn:endEvent id=\"done\" />";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c:taskListener xmlns:c=\"http://camunda.org/schema/1.0/bpmn\" class=\"java.lang.Runtime\" event=\"create\" />",
                "<taskListener xmlns=\"http://camunda.org/schema/1.0/bpmn\" expression=\"${probe.open()}\" event=\"create\" />",
                "<a:executionListener xmlns:a=\"http://activiti.org/bpmn\" class=\"java.lang.Runtime\" event=\"start\" />",
                "<executionListener xmlns=\"urn:x\" class=\"java.lang.Runtime\" event=\"start\" />",
                "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:executionListener>",
                "<camunda:executionListener event=\"start\" delegateExpression=\"${noteDown}\"><script xmlns=\"\" scriptFormat=\"groovy\">1</script></camunda:executionListener>",
                "<camunda:executionListener event=\"start\" delegateExpression=\"${noteDown}\"><bpmn:script scriptFormat=\"groovy\">1</bpmn:script></camunda:executionListener>",
                "<camunda:taskListener event=\"timeout\" delegateExpression=\"${probe.open()}\"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1S</bpmn:timeDuration></bpmn:timerEventDefinition></camunda:taskListener>",
                "<camunda:executionListener event=\"start\" delegateExpression=\"${noteDown}\"><camunda:field name=\"x\" expression=\"${probe.open()}\" /></camunda:executionListener>",
                "<camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:map><camunda:entry key=\"${probe.open()}\">1</camunda:entry></camunda:map></camunda:inputParameter></camunda:inputOutput>",
                "<camunda:inputOutput><camunda:outputParameter name=\"x\"><camunda:map><camunda:entry key=\"k\"><q:script xmlns:q=\"urn:q\" scriptFormat=\"js\">1</q:script></camunda:entry></camunda:map></camunda:outputParameter></camunda:inputOutput>",
                "<q:inputOutput xmlns:q=\"urn:q\"><q:inputParameter name=\"x\"><q:script scriptFormat=\"js\">1</q:script></q:inputParameter></q:inputOutput>",
                "<camunda:inputOutput><camunda:inputParameter name=\"x\">$<![CDATA[{probe.open()}]]></camunda:inputParameter></camunda:inputOutput>",
                "<camunda:inputOutput><camunda:inputParameter name=\"x\">&#36;&#123;probe.open()}</camunda:inputParameter></camunda:inputOutput>",
                "<camunda:inputOutput><camunda:inputParameter name=\"x\">$<!-- -->{probe.open()}</camunda:inputParameter></camunda:inputOutput>",
                "<camunda:inputOutput><camunda:inputParameter name=\"x\">${length}${''.getClass()}</camunda:inputParameter></camunda:inputOutput>",
                "<camunda:inputOutput><camunda:inputParameter name=\"x\">#{probe['open']()}</camunda:inputParameter></camunda:inputOutput>",
                "<camunda:formData><camunda:formField id=\"x\" type=\"string\"><camunda:validation><camunda:constraint name=\"validator\" config=\"java.lang.Runtime\" /></camunda:validation></camunda:formField></camunda:formData>",
                "<camunda:connector><camunda:inputOutput /><camunda:connectorId>soap-http-connector</camunda:connectorId></camunda:connector>",
                "<camunda:errorEventDefinition errorRef=\"lostError\" expression=\"${probe.open()}\" />",
                "<camunda:taskExecutionListener event=\"create\" class=\"java.lang.Runtime\" />",
                "<camunda:failedJobRetryTimeCycle>${probe.open()}</camunda:failedJobRetryTimeCycle>",
                "<camunda:properties><camunda:property name=\"x\" value=\"${probe.open()}\" /></camunda:properties>",
                "<camunda:potentialStarter><bpmn:resourceAssignmentExpression><bpmn:formalExpression>${probe.open()}</bpmn:formalExpression></bpmn:resourceAssignmentExpression></camunda:potentialStarter>",
            })
    void refusesExtensions(String extension) {
        refuses(
                NOTE,
                NOTE.replace(
                        " />",
                        "><bpmn:extensionElements>" + extension + "</bpmn:extensionElements></bpmn:serviceTask>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:callActivity id=\"noteDown\" calledElement=\"${probe.open()}\" />",
                "<bpmn:callActivity id=\"noteDown\" calledElement=\"guarded\" camunda:calledElementTenantId=\"${probe.open()}\" />",
                "<bpmn:callActivity id=\"noteDown\" calledElement=\"guarded\" camunda:variableMappingClass=\"java.lang.Runtime\" />",
                "<bpmn:callActivity id=\"noteDown\" calledElement=\"guarded\"><bpmn:extensionElements><camunda:in sourceExpression=\"${probe.open()}\" target=\"x\" /></bpmn:extensionElements></bpmn:callActivity>",
                "<bpmn:callActivity id=\"noteDown\" camunda:caseRef=\"x\" />",
                "<bpmn:businessRuleTask id=\"noteDown\" camunda:decisionRef=\"${probe.open()}\" />",
                "<bpmn:businessRuleTask id=\"noteDown\" camunda:class=\"java.lang.Runtime\" />",
                "<bpmn:sendTask id=\"noteDown\" camunda:expression=\"${probe.open()}\" />",
                "<bpmn:serviceTask id=\"noteDown\" c:class=\"java.lang.Runtime\" xmlns:c=\"http://camunda.org/schema/1.0/bpmn\" />",
                "<bpmn:serviceTask id=\"noteDown\" camunda:delegateExpression=\"${noteDown}\" class=\"java.lang.Runtime\" />",
                "<bpmn:serviceTask id=\"noteDown\" camunda:type=\"external\" camunda:topic=\"x\" />",
                "<bpmn:serviceTask id=\"noteDown\" camunda:delegateExpression=\"${noteDown}\" operationRef=\"o\" />",
                "<bpmn:serviceTask id=\"noteDown\" camunda:delegateExpression=\"${noteDown}\" camunda:resultVariable=\"${probe.open()}\" />",
                "<bpmn:serviceTask id=\"noteDown\" camunda:delegateExpression=\"#{probe}\" />",
                "<bpmn:serviceTask id=\"noteDown\" camunda:delegateExpression=\"${noteDown}\"><bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${probe.open()}\" camunda:elementVariable=\"x\" /></bpmn:serviceTask>",
                "<bpmn:serviceTask id=\"noteDown\" camunda:delegateExpression=\"${noteDown}\"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>${probe.open()}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:serviceTask>",
                "<bpmn:serviceTask id=\"noteDown\" camunda:delegateExpression=\"${noteDown}\"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality><bpmn:completionCondition>${probe.open() == 1}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:serviceTask>",
                "<bpmn:scriptTask id=\"noteDown\" scriptFormat=\"js\" camunda:resource=\"classpath://x.js\" />",
                "<scriptTask xmlns=\"urn:x\" id=\"noteDown\" scriptFormat=\"js\"><script>1</script></scriptTask>",
                "<bpmn:intermediateCatchEvent id=\"noteDown\"><bpmn:conditionalEventDefinition><bpmn:condition xsi:type=\"bpmn:tFormalExpression\" language=\"javascript\">true</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>",
                "<bpmn:intermediateCatchEvent id=\"noteDown\"><bpmn:conditionalEventDefinition><bpmn:condition xsi:type=\"bpmn:tFormalExpression\">${probe.open()}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>",
                "<bpmn:intermediateCatchEvent id=\"noteDown\"><bpmn:timerEventDefinition><bpmn:timeDuration>${probe.open()}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
                "<bpmn:intermediateThrowEvent id=\"noteDown\"><bpmn:messageEventDefinition camunda:class=\"java.lang.Runtime\" /></bpmn:intermediateThrowEvent>",
                "<bpmn:intermediateThrowEvent id=\"noteDown\"><bpmn:messageEventDefinition camunda:type=\"external\" camunda:topic=\"x\" /></bpmn:intermediateThrowEvent>",
                "<bpmn:intermediateThrowEvent id=\"noteDown\"><bpmn:signalEventDefinition signalRef=\"s\"><bpmn:extensionElements><camunda:in sourceExpression=\"${probe.open()}\" target=\"x\" /></bpmn:extensionElements></bpmn:signalEventDefinition></bpmn:intermediateThrowEvent>",
                "<bpmn:adHocSubProcess id=\"noteDown\" />",
                "<bpmn:complexGateway id=\"noteDown\" />",
            })
    void refusesElements(String element) {
        refuses(NOTE, element);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camunda:candidateGroups=\"${probe.open()}\"",
                "camunda:candidateGroups=\"liaison\" camunda:dueDate=\"${probe.open()}\"",
                "camunda:candidateGroups=\"liaison\" camunda:followUpDate=\"${probe.open()}\"",
                "camunda:candidateGroups=\"liaison\" camunda:priority=\"${probe.open()}\"",
                "camunda:candidateGroups=\"liaison\" camunda:candidateUsers=\"${probe.open()}\"",
                "camunda:candidateGroups=\"liaison\" camunda:formRef=\"${probe.open()}\"",
                "camunda:candidateGroups=\"liaison\" camunda:formHandlerClass=\"java.lang.Runtime\"",
                "camunda:candidateGroups=\"liaison\" a:formHandlerClass=\"x\" xmlns:a=\"http://activiti.org/bpmn\"",
                "camunda:candidateGroups=\"liaison\" camunda:jobPriority=\"${probe.open()}\"",
            })
    void refusesAttributesOfTasks(String attributes) {
        refuses(REVIEW, attributes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:dataObject id=\"d\" /><bpmn:ioSpecification id=\"io\" />",
                "<bpmn:endEvent id=\"e2\"><bpmn:documentation>${probe.open()}</bpmn:documentation></bpmn:endEvent>",
                "<bpmn:endEvent id=\"e2\"><bpmn:errorEventDefinition errorRef=\"lostError\" camunda:errorMessageVariable=\"${probe.open()}\" /></bpmn:endEvent>",
                "<bpmn:subProcess id=\"s\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"s1\"><bpmn:conditionalEventDefinition><bpmn:condition>${probe.open()}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:startEvent></bpmn:subProcess>",
                "<bpmn:subProcess id=\"s\"><bpmn:subProcess id=\"s2\"><bpmn:scriptTask id=\"s3\" scriptFormat=\"js\"><bpmn:script>1</bpmn:script></bpmn:scriptTask></bpmn:subProcess></bpmn:subProcess>",
            })
    void refusesWhatStandsBeside(String beside) {
        refuses(END, END + beside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE d [<!ENTITY x \"${probe.open()}\">]><bpmn:definitions",
                "<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><bpmn:definitions",
                "<bpmn:definitions expressionLanguage=\"javascript\"",
                "<bpmn:definitions xmlns:x=\"urn:x\" x:y=\"z\"",
            })
    void refusesBeforeTheFirstElement(String start) {
        refuses("<bpmn:definitions", start);
    }

    private void refuses(String old, String replacement) {
        String good = model();
        String hostile = good.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(replacement));
        assertThat(hostile).isNotEqualTo(good);
        long before = repository.createDeploymentQuery().count();

        Answer refused = as("admin").deploy("guardedToo.bpmn", hostile);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.message()).as("the guard's own words").contains("模型未通过检查");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    private static String model() {
        try {
            return new ClassPathResource("models/guarded.bpmn")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("process id=\"guarded\"", "process id=\"guardedToo\"");
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
