package org.ecopetition.process.deployment.inspection;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The elements and attributes that a model may hold, by namespace. The engine looks for some parts by their bare name, in
 * whatever namespace they stand, so what is not listed is refused, not only what is known to be bad.
 *
 * @param elements names of elements by namespace
 * @param plain names of attributes without a namespace, by the namespace of their element; a namespace that is missing here
 *     leaves them free
 * @param named names of attributes with a namespace, by that
 */
record Vocabulary(Map<String, Set<String>> elements, Map<String, Set<String>> plain, Map<String, Set<String>> named) {

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    private static final String COLOURS = "http://www.omg.org/spec/BPMN/non-normative/color/1.0";
    private static final String BPMN_IO_COLOURS = "http://bpmn.io/schema/bpmn/biocolor/1.0";
    private static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DD_DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String DD_DI = "http://www.omg.org/spec/DD/20100524/DI";
    private static final String DMN_DI = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    private static final String DMN_DC = "http://www.omg.org/spec/DMN/20180521/DC/";
    private static final String DMN_DD = "http://www.omg.org/spec/DMN/20180521/DI/";
    private static final String DMN_BIODI = "http://bpmn.io/schema/dmn/biodi/2.0";

    private static final Set<String> MODELER_NOTES = words("executionPlatform executionPlatformVersion");
    private static final Set<String> SCHEMA_NOTES = words("type schemaLocation");

    /** Processes of BPMN 2.0 as Modeler draws them for Camunda 7. */
    static final Vocabulary PROCESSES = new Vocabulary(
            Map.of(
                    ProcessInspection.BPMN,
                    words("""
                            definitions process collaboration participant messageFlow laneSet childLaneSet lane flowNodeRef
                            documentation extensionElements incoming outgoing category categoryValue group categoryValueRef
                            startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent
                            task userTask manualTask serviceTask sendTask receiveTask businessRuleTask callActivity
                            subProcess transaction exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway
                            sequenceFlow conditionExpression multiInstanceLoopCharacteristics loopCardinality
                            completionCondition loopDataInputRef inputDataItem
                            timerEventDefinition timeDate timeDuration timeCycle messageEventDefinition message
                            signalEventDefinition signal errorEventDefinition error escalationEventDefinition escalation
                            conditionalEventDefinition condition terminateEventDefinition compensateEventDefinition
                            cancelEventDefinition linkEventDefinition source target
                            textAnnotation text association dataObject dataObjectReference dataStore dataStoreReference
                            dataInputAssociation dataOutputAssociation sourceRef targetRef property
                            script scriptTask globalScriptTask humanPerformer potentialOwner performer"""),
                    ProcessInspection.CAMUNDA,
                    words("""
                            properties property inputOutput inputParameter outputParameter list map entry value
                            executionListener taskListener in out failedJobRetryTimeCycle
                            script connector formData"""),
                    BPMN_DI,
                    words("BPMNDiagram BPMNPlane BPMNShape BPMNEdge BPMNLabel BPMNLabelStyle"),
                    DD_DC,
                    words("Bounds Font"),
                    DD_DI,
                    words("waypoint")),
            Map.of(
                    ProcessInspection.BPMN, words("""
                            id name targetNamespace exporter exporterVersion isExecutable isClosed processType processRef
                            sourceRef targetRef default attachedToRef cancelActivity isInterrupting parallelMultiple
                            triggeredByEvent messageRef signalRef errorRef errorCode escalationRef escalationCode
                            activityRef waitForCompletion calledElement isSequential gatewayDirection eventGatewayType
                            instantiate isForCompensation associationDirection textFormat categoryValueRef dataObjectRef
                            dataStoreRef isCollection isUnlimited value language"""),
                    ProcessInspection.CAMUNDA, words("""
                            id name value key event delegateExpression source sourceExpression target variables local
                            businessKey class expression resource""")),
            Map.of(
                    ProcessInspection.CAMUNDA,
                    words("""
                            historyTimeToLive versionTag isStartableInTasklist candidateGroups formRef formRefBinding
                            formRefVersion formKey dueDate followUpDate priority jobPriority taskPriority
                            asyncBefore asyncAfter exclusive delegateExpression resultVariable mapDecisionResult
                            decisionRef decisionRefBinding decisionRefVersion decisionRefVersionTag
                            calledElementBinding calledElementVersion calledElementVersionTag
                            variableMappingDelegateExpression collection elementVariable initiator
                            errorMessage errorCodeVariable errorMessageVariable escalationCodeVariable
                            variableName variableEvents modelerTemplate modelerTemplateVersion modelerTemplateIcon
                            assignee candidateUsers class expression type resource variableMappingClass
                            formHandlerClass"""),
                    MODELER,
                    MODELER_NOTES,
                    XSI,
                    SCHEMA_NOTES,
                    COLOURS,
                    words("background-color border-color color"),
                    BPMN_IO_COLOURS,
                    words("stroke fill")));

    private static final Set<String> DMN_ELEMENTS = words("""
            definitions decision decisionTable input inputExpression inputValues output outputValues defaultOutputEntry
            rule inputEntry outputEntry annotation annotationEntry text description variable literalExpression
            informationRequirement requiredDecision requiredInput inputData textAnnotation association sourceRef targetRef
            knowledgeSource authorityRequirement requiredAuthority extensionElements""");

    private static final Set<String> DMN_ATTRIBUTES = words("""
            id name namespace exporter exporterVersion hitPolicy aggregation typeRef label outputLabel href
            expressionLanguage preferredOrientation textFormat""");

    /** Decision tables of DMN as Modeler draws them for Camunda 7. */
    static final Vocabulary DECISIONS = new Vocabulary(
            Map.of(
                    DecisionInspection.DMN_13,
                    DMN_ELEMENTS,
                    DecisionInspection.DMN_12,
                    DMN_ELEMENTS,
                    DecisionInspection.DMN_11,
                    DMN_ELEMENTS,
                    DMN_DI,
                    words("DMNDI DMNDiagram DMNShape DMNEdge DMNLabel DMNDecisionServiceDividerLine"),
                    DMN_DC,
                    words("Bounds Dimension"),
                    DMN_DD,
                    words("waypoint")),
            Map.of(
                    DecisionInspection.DMN_13, DMN_ATTRIBUTES,
                    DecisionInspection.DMN_12, DMN_ATTRIBUTES,
                    DecisionInspection.DMN_11, DMN_ATTRIBUTES),
            Map.of(
                    DecisionInspection.CAMUNDA,
                    words("historyTimeToLive versionTag inputVariable diagramRelationId"),
                    MODELER,
                    MODELER_NOTES,
                    XSI,
                    SCHEMA_NOTES,
                    DMN_BIODI,
                    words("width annotationsWidth")));

    static Set<String> words(String listed) {
        return Set.of(listed.strip().split("\\s+", -1));
    }

    boolean holds(Element element) {
        return elements.getOrDefault(String.valueOf(element.getUri()), Set.of()).contains(element.getTagName());
    }

    /** The attributes of an element that are not listed. */
    Set<String> unlistedOf(Element element) {
        Set<String> unlisted = new TreeSet<>();
        Set<String> plainOnes = plain.get(String.valueOf(element.getUri()));
        for (String name : element.attributes()) {
            int end = name.lastIndexOf(':');
            boolean listed = end < 0
                    ? plainOnes == null || plainOnes.contains(name)
                    : named.getOrDefault(name.substring(0, end), Set.of()).contains(name.substring(end + 1));
            if (!listed) {
                unlisted.add(name);
            }
        }
        return unlisted;
    }
}
