package org.ecopetition.process.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * What the application relies on in the processes it ships: their user tasks, which are the contract of forms, pages and
 * interfaces, and the steps that do the work. A model that takes the place of one of them must have them all.
 */
@Component
class ShippedModels {

    private static final String USER_TASK = "userTask";

    private final ProcessesFolder folder;
    private final Map<String, Set<Part>> parts = new HashMap<>();

    ShippedModels(ProcessesFolder folder) {
        this.folder = folder;
    }

    /**
     * A part of a process.
     *
     * @param element kind of element, or the attribute that names a step
     * @param name its id, or the step as the model writes it
     */
    private record Part(String element, String name) {}

    /** The parts that a process with the id of a shipped one lacks. */
    synchronized Set<String> missingIn(Element process) {
        if (parts.isEmpty()) {
            read();
        }
        Set<Part> required = parts.getOrDefault(Objects.toString(process.attribute("id")), Set.of());
        Set<Part> present = partsOf(process);
        Set<String> missing = new TreeSet<>();
        required.stream().filter(part -> !present.contains(part)).forEach(part -> missing.add(part.name()));
        return missing;
    }

    private void read() {
        try {
            for (ModelFile file : folder.packedFiles()) {
                if (ModelKind.of(file.name()) == ModelKind.PROCESS) {
                    for (Element element : RawModel.read(file.content()).elements()) {
                        if (element.getTagName().equals("process")) {
                            parts.put(Objects.toString(element.attribute("id")), partsOf(element));
                        }
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<Part> partsOf(Element process) {
        Set<Part> found = new LinkedHashSet<>();
        collect(process, found);
        return found;
    }

    private static void collect(Element element, Set<Part> found) {
        if (element.getTagName().equals(USER_TASK) && element.attribute("id") != null) {
            found.add(new Part(USER_TASK, element.attribute("id")));
        }
        for (String name : new String[] {"delegateExpression", "variableMappingDelegateExpression"}) {
            String step = element.attribute(ProcessInspection.CAMUNDA + ":" + name);
            if (step != null) {
                found.add(new Part(name, step.replaceAll("\\s", "")));
            }
        }
        element.elements().forEach(inner -> collect(inner, found));
    }
}
