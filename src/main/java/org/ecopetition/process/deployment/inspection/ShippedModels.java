package org.ecopetition.process.deployment.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.casework.model.ModelFile;
import org.ecopetition.casework.model.ModelKind;
import org.ecopetition.process.RawModel;
import org.ecopetition.process.deployment.file.ProcessesFolder;
import org.springframework.stereotype.Component;

/**
 * The models that the application ships, which its code was written for. A model that takes the place of one of them must
 * have all that the code relies on.
 */
@Component
class ShippedModels {

    private final ProcessesFolder folder;
    private final ObjectMapper json;
    private final Map<String, Shipped> processes = new HashMap<>();
    private final Map<String, Element> decisions = new HashMap<>();
    private final Map<String, JsonNode> forms = new HashMap<>();
    private final Map<String, Set<String>> idsByFile = new HashMap<>();

    ShippedModels(ProcessesFolder folder, ObjectMapper json) {
        this.folder = folder;
        this.json = json;
    }

    /**
     * A shipped process.
     *
     * @param process its element
     * @param file the file around it
     */
    record Shipped(Element process, Element file) {}

    /** The process with this id. */
    Optional<Shipped> process(String id) {
        return Optional.ofNullable(read(processes).get(id));
    }

    /** All of them. */
    List<Shipped> processes() {
        return List.copyOf(read(processes).values());
    }

    /** The decision with this id. */
    Optional<Element> decision(String id) {
        return Optional.ofNullable(read(decisions).get(id));
    }

    /** The form with this id. */
    Optional<JsonNode> form(String id) {
        return Optional.ofNullable(read(forms).get(id));
    }

    /** The ids of the models that the shipped file of this name holds; none for another file. */
    Set<String> idsIn(String file) {
        return read(idsByFile).getOrDefault(file, Set.of());
    }

    /** The name of the shipped file that holds this model. */
    Optional<String> fileOf(String id) {
        return read(idsByFile).entrySet().stream()
                .filter(file -> file.getValue().contains(id))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The messages that code sends, by name. */
    Set<String> messages() {
        return read(processes).values().stream()
                .flatMap(shipped -> ReliedPart.of(shipped.process(), shipped.file()).keySet().stream())
                .filter(part -> part.kind() == ReliedPart.Kind.MESSAGE)
                .map(ReliedPart::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private synchronized <T> Map<String, T> read(Map<String, T> wanted) {
        if (processes.isEmpty()) {
            try {
                for (ModelFile file : folder.packedFiles()) {
                    read(file);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return wanted;
    }

    private void read(ModelFile file) throws IOException {
        Set<String> ids = idsByFile.computeIfAbsent(file.name(), unused -> new HashSet<>());
        if (ModelKind.of(file.name()) == ModelKind.FORM) {
            JsonNode form = json.readTree(file.content());
            forms.put(form.path("id").asText(), form);
            ids.add(form.path("id").asText());
            return;
        }
        Element root = RawModel.read(file.content());
        for (Element element : root.elements()) {
            String id = Objects.toString(element.attribute("id"));
            if (element.getTagName().equals("process")) {
                processes.put(id, new Shipped(element, root));
                ids.add(id);
            } else if (element.getTagName().equals("decision")) {
                decisions.put(id, element);
                ids.add(id);
            }
        }
    }
}
