package org.ecopetition.process.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.process.RawModel;
import org.springframework.stereotype.Component;

/**
 * What the application relies on in the models it ships: the user tasks, steps, messages and timers of a process, the
 * outputs of a table, the required fields of a form. A model that takes the place of one of them must have them all.
 */
@Component
class ShippedModels {

    private static final String USER_TASK = "userTask";
    private static final Set<String> AWAITED = Set.of("timerEventDefinition", "messageEventDefinition");

    private final ProcessesFolder folder;
    private final ObjectMapper json;
    private final Map<String, Set<Part>> processes = new HashMap<>();
    private final Map<String, Set<Part>> decisions = new HashMap<>();
    private final Map<String, Set<Part>> forms = new HashMap<>();

    ShippedModels(ProcessesFolder folder, ObjectMapper json) {
        this.folder = folder;
        this.json = json;
    }

    /**
     * A part of a model.
     *
     * @param kind kind of element, or the attribute that names a step
     * @param name its id, or the step as the model writes it
     */
    private record Part(String kind, String name) {}

    /** The parts that a process with the id of a shipped one lacks. */
    Set<String> missingIn(Element process, Element file) {
        return missing(processes, Objects.toString(process.attribute("id")), partsOfProcess(process, file));
    }

    /** The outputs that a table with the id of a shipped one lacks. */
    Set<String> missingIn(Element decision) {
        return missing(decisions, Objects.toString(decision.attribute("id")), partsOfDecision(decision));
    }

    /** The fields that a form with the id of a shipped one lacks. */
    Set<String> missingIn(JsonNode form) {
        return missing(forms, form.path("id").asText(), fieldsOf(form, false));
    }

    private synchronized Set<String> missing(Map<String, Set<Part>> shipped, String id, Set<Part> present) {
        if (processes.isEmpty()) {
            read();
        }
        Set<String> missing = new TreeSet<>();
        shipped.getOrDefault(id, Set.of()).stream()
                .filter(part -> !present.contains(part))
                .forEach(part -> missing.add(part.name()));
        return missing;
    }

    private void read() {
        try {
            for (ModelFile file : folder.packedFiles()) {
                read(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(ModelFile file) throws IOException {
        ModelKind kind = ModelKind.of(file.name());
        if (kind == ModelKind.FORM) {
            JsonNode form = json.readTree(file.content());
            forms.put(form.path("id").asText(), fieldsOf(form, true));
        } else {
            Element root = RawModel.read(file.content());
            for (Element element : root.elements()) {
                String id = Objects.toString(element.attribute("id"));
                if (element.getTagName().equals("process")) {
                    processes.put(id, partsOfProcess(element, root));
                } else if (element.getTagName().equals("decision")) {
                    decisions.put(id, partsOfDecision(element));
                }
            }
        }
    }

    private static Set<Part> partsOfProcess(Element process, Element file) {
        Set<Part> found = new LinkedHashSet<>();
        Map<String, String> messages = new HashMap<>();
        for (Element element : file.elements()) {
            if (element.getTagName().equals("message")) {
                messages.put(Objects.toString(element.attribute("id")), Objects.toString(element.attribute("name")));
            }
        }
        collect(process, messages, found);
        return found;
    }

    private static void collect(Element element, Map<String, String> messages, Set<Part> found) {
        if (element.getTagName().equals(USER_TASK) && element.attribute("id") != null) {
            found.add(new Part(USER_TASK, element.attribute("id")));
        }
        for (String name : new String[] {"delegateExpression", "variableMappingDelegateExpression"}) {
            String step = element.attribute(ProcessInspection.CAMUNDA + ":" + name);
            if (step != null) {
                found.add(new Part(name, step.replaceAll("\\s", "")));
            }
        }
        if (element.attribute("calledElement") != null) {
            found.add(new Part("callActivity", element.attribute("calledElement")));
        }
        String message = messages.get(Objects.toString(element.attribute("messageRef")));
        if (message != null) {
            found.add(new Part("message", message));
        }
        for (Element inner : element.elements()) {
            if (AWAITED.contains(inner.getTagName()) && element.attribute("id") != null) {
                found.add(new Part("event", element.attribute("id")));
            }
            collect(inner, messages, found);
        }
    }

    private static Set<Part> partsOfDecision(Element decision) {
        Set<Part> found = new LinkedHashSet<>();
        for (Element table : decision.elements()) {
            for (Element element : table.elements()) {
                if (element.getTagName().equals("output") && element.attribute("name") != null) {
                    found.add(new Part("output", element.attribute("name")));
                } else if (element.getTagName().equals("rule")) {
                    found.add(new Part("rule", "rule"));
                }
            }
        }
        return found;
    }

    private static Set<Part> fieldsOf(JsonNode holder, boolean requiredOnly) {
        Set<Part> found = new LinkedHashSet<>();
        for (JsonNode component : holder.path("components")) {
            boolean required = component.path("validate").path("required").asBoolean();
            if (component.hasNonNull("key") && (required || !requiredOnly)) {
                found.add(new Part("field", component.path("key").asText()));
            }
            found.addAll(fieldsOf(component, requiredOnly));
        }
        return found;
    }
}
