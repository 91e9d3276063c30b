package org.ecopetition.process.deployment.inspection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** The inspection of events: what a process waits for is sent or thrown by somebody, and what it throws is defined. */
class EventInspection {

    private static final Set<String> CATCHES = Set.of("startEvent", "boundaryEvent", "intermediateCatchEvent");
    private static final Map<String, String> DEFINED = Map.of(
            "errorEventDefinition", "errorRef",
            "messageEventDefinition", "messageRef",
            "signalEventDefinition", "signalRef",
            "escalationEventDefinition", "escalationRef");

    private final ShippedModels shipped;
    private final ModelFaults findings;
    private final Map<String, Element> definitions = new HashMap<>();
    private final Set<String> thrown = new HashSet<>();

    EventInspection(ShippedModels shipped, ModelFaults findings, Element file) {
        this.shipped = shipped;
        this.findings = findings;
        for (Element element : file.elements()) {
            if (element.attribute("id") != null) {
                definitions.put(element.attribute("id"), element);
            }
        }
        noteThrown(file);
    }

    /** Looks at the definitions of an event. */
    void inspect(Element event, String id) {
        for (Element inner : event.elements()) {
            String reference = DEFINED.get(inner.getTagName());
            if (reference != null) {
                inspect(event, id, inner, inner.attribute(reference));
            }
        }
        if (event.getTagName().equals("receiveTask")) {
            inspectMessage(event, id, definitionOf(event.attribute("messageRef"), "message"));
        }
    }

    private void inspect(Element event, String id, Element definition, @Nullable String reference) {
        boolean catches = CATCHES.contains(event.getTagName());
        switch (definition.getTagName()) {
            case "errorEventDefinition" -> inspectError(event, id, reference, catches);
            case "messageEventDefinition" -> {
                if (catches) {
                    inspectMessage(event, id, definitionOf(reference, "message"));
                }
            }
            case "signalEventDefinition" -> inspectSignal(event, id, definitionOf(reference, "signal"), catches);
            default -> inspectEscalation(event, id, reference, catches);
        }
    }

    private void inspectError(Element event, String id, @Nullable String reference, boolean catches) {
        Element error = definitionOf(reference, "error");
        boolean catchesAny = catches && reference == null;
        if (!catchesAny && (error == null || isBlank(error.attribute("errorCode")))) {
            findings.add(event, id, "model.undefined-error", Objects.toString(reference, ""));
        }
    }

    private void inspectEscalation(Element event, String id, @Nullable String reference, boolean catches) {
        boolean catchesAny = catches && reference == null;
        if (!catchesAny && definitionOf(reference, "escalation") == null) {
            findings.add(event, id, "model.undefined-escalation", Objects.toString(reference, ""));
        }
    }

    private void inspectMessage(Element event, String id, @Nullable Element message) {
        String name = message == null ? "" : Objects.toString(message.attribute("name"), "");
        if (!shipped.messages().contains(name)) {
            findings.add(event, id, "model.unsent-message", name, String.join("、", shipped.messages()));
        }
    }

    private void inspectSignal(Element event, String id, @Nullable Element signal, boolean catches) {
        if (signal == null || (catches && !thrown.contains(signal.attribute("id")))) {
            findings.add(event, id, "model.unsent-signal", signal == null ? "" : FlowInspection.named(signal, id));
        }
    }

    private void noteThrown(Element element) {
        boolean throwing = element.getTagName().equals("intermediateThrowEvent")
                || element.getTagName().equals("endEvent");
        for (Element inner : element.elements()) {
            if (throwing && inner.attribute("signalRef") != null) {
                thrown.add(inner.attribute("signalRef"));
            }
            noteThrown(inner);
        }
    }

    private @Nullable Element definitionOf(@Nullable String reference, String tag) {
        Element found = reference == null ? null : definitions.get(reference);
        return found != null && found.getTagName().equals(tag) ? found : null;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
