package org.ecopetition.process.deployment.inspection;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * A part of a shipped process that code relies on.
 *
 * @param kind what it is
 * @param name its id, or the step, message, process or variable that the model names
 */
record ReliedPart(Kind kind, String name) {

    /** What a part is. */
    enum Kind {
        TASK,
        EVENT,
        STEP,
        CALLED,
        MESSAGE,
        /** Where the engine commits before it goes on. */
        SAVE_POINT,
        /** An event that leaves the path beside it going. */
        BESIDE,
        /** An end that stops what runs beside. */
        TERMINATION,
        /** For what of a list each instance stands. */
        EACH,
        BUSINESS_KEY
    }

    private static final Set<Kind> OF_SHAPES =
            Set.of(Kind.TASK, Kind.EVENT, Kind.SAVE_POINT, Kind.BESIDE, Kind.TERMINATION);
    private static final Set<String> AWAITED = Set.of("timerEventDefinition", "messageEventDefinition");
    private static final Set<String> STEPS = Set.of("delegateExpression", "variableMappingDelegateExpression");

    /** Whether its name is the id of what is drawn. */
    boolean isNamedById() {
        return OF_SHAPES.contains(kind);
    }

    /** Those of a process, each with the element that shows it. */
    static Map<ReliedPart, Element> of(Element process, Element file) {
        Map<String, String> messages = new HashMap<>();
        for (Element element : file.elements()) {
            if (element.getTagName().equals("message")) {
                messages.put(Objects.toString(element.attribute("id")), Objects.toString(element.attribute("name")));
            }
        }
        Map<ReliedPart, Element> found = new LinkedHashMap<>();
        collect(process, messages, found);
        return found;
    }

    private static void collect(Element element, Map<String, String> messages, Map<ReliedPart, Element> found) {
        String id = element.attribute("id");
        if (id != null) {
            byId(element, id, found);
        }
        for (String name : STEPS) {
            String step = element.attribute(ProcessInspection.CAMUNDA + ":" + name);
            if (step != null) {
                found.putIfAbsent(new ReliedPart(Kind.STEP, SimpleExpression.plain(step)), element);
            }
        }
        if (element.attribute("calledElement") != null) {
            found.put(new ReliedPart(Kind.CALLED, element.attribute("calledElement")), element);
        }
        String message = messages.get(Objects.toString(element.attribute("messageRef")));
        if (message != null) {
            found.put(new ReliedPart(Kind.MESSAGE, message), element);
        }
        String collection = element.attribute(ProcessInspection.CAMUNDA + ":collection");
        if (collection != null) {
            String each = Objects.toString(element.attribute(ProcessInspection.CAMUNDA + ":elementVariable"), "");
            found.put(new ReliedPart(Kind.EACH, SimpleExpression.plain(collection) + " → " + each), element);
        }
        if (element.getTagName().equals("in") && element.attribute("businessKey") != null) {
            found.put(
                    new ReliedPart(Kind.BUSINESS_KEY, SimpleExpression.plain(element.attribute("businessKey"))),
                    element);
        }
        element.elements().forEach(inner -> collect(inner, messages, found));
    }

    private static void byId(Element element, String id, Map<ReliedPart, Element> found) {
        if (element.getTagName().equals("userTask") || element.getTagName().equals("serviceTask")) {
            found.put(new ReliedPart(Kind.TASK, id), element);
        }
        if (element.elements().stream().anyMatch(inner -> AWAITED.contains(inner.getTagName()))) {
            found.put(new ReliedPart(Kind.EVENT, id), element);
        }
        if ("true".equals(element.attribute(ProcessInspection.CAMUNDA + ":asyncBefore"))) {
            found.put(new ReliedPart(Kind.SAVE_POINT, id), element);
        }
        if ("false".equals(element.attribute("isInterrupting"))
                || "false".equals(element.attribute("cancelActivity"))) {
            found.put(new ReliedPart(Kind.BESIDE, id), element);
        }
        if (FlowGraph.first(element, "terminateEventDefinition") != null) {
            found.put(new ReliedPart(Kind.TERMINATION, id), element);
        }
    }
}
