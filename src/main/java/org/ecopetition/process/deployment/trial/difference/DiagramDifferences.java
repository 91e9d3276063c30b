package org.ecopetition.process.deployment.trial.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.casework.model.difference.DescribedElement;
import org.ecopetition.casework.model.difference.ElementDifference;

/** The elements of diagrams held against those of the version before; where a shape stands makes no difference. */
public final class DiagramDifferences {

    /** Parts that have a place of their own in the list. */
    private static final Set<String> LISTED = Set.of(
            "process",
            "subProcess",
            "sequenceFlow",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "task",
            "manualTask",
            "receiveTask",
            "sendTask",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "message",
            "error",
            "signal",
            "escalation",
            "lane",
            "participant",
            "textAnnotation");

    /** What other elements say as well: lines in and out. */
    private static final Set<String> SAID_ELSEWHERE = Set.of("incoming", "outgoing", "flowNodeRef");

    private static final String DRAWN = "http://www.omg.org/spec/BPMN/20100524/DI";

    private DiagramDifferences() {}

    /** The elements that differ, in the order of the file, those that were taken out last. */
    public static List<ElementDifference> of(Element before, Element after) {
        return DescribedElement.compare(described(before), described(after));
    }

    private static Map<String, DescribedElement> described(Element file) {
        Map<String, DescribedElement> elements = new LinkedHashMap<>();
        collect(file, elements);
        return elements;
    }

    private static void collect(Element holder, Map<String, DescribedElement> elements) {
        for (Element element : holder.elements()) {
            if (DRAWN.equals(element.getUri())) {
                continue;
            }
            if (LISTED.contains(element.getTagName()) && element.attribute("id") != null) {
                Map<String, String> properties = new TreeMap<>();
                describe(element, "", properties);
                elements.put(
                        element.attribute("id"),
                        new DescribedElement(
                                Objects.toString(element.attribute("name"), ""), element.getTagName(), properties));
            }
            collect(element, elements);
        }
    }

    private static void describe(Element element, String place, Map<String, String> properties) {
        for (String attribute : element.attributes()) {
            if (!attribute.equals("id")) {
                add(place + bare(attribute), Objects.toString(element.attribute(attribute), ""), properties);
            }
        }
        String text = element.getText().strip();
        if (!text.isEmpty()) {
            add(place.isEmpty() ? "text" : place.substring(0, place.length() - 1), text, properties);
        }
        for (Element part : element.elements()) {
            if (!SAID_ELSEWHERE.contains(part.getTagName()) && !LISTED.contains(part.getTagName())) {
                String name = part.getTagName().equals("extensionElements") ? "" : part.getTagName() + ".";
                describe(part, place + name, properties);
            }
        }
    }

    private static void add(String name, String value, Map<String, String> properties) {
        properties.merge(name, value, (all, next) -> all + "；" + next);
    }

    private static String bare(String attribute) {
        return attribute.substring(attribute.lastIndexOf(':') + 1);
    }
}
