package org.ecopetition.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One folder of {@code processes}: the model, its forms and tables, and its chapter of the contract. */
class ProcessFolder {

    private static final Path ROOT = Path.of("processes");

    private final String name;
    private final BpmnModelInstance model;

    private ProcessFolder(String name) {
        this.name = name;
        this.model = Bpmn.readModelFromFile(
                ROOT.resolve(name).resolve(name + ".bpmn").toFile());
    }

    static Stream<ProcessFolder> all() {
        return list(ROOT)
                .filter(Files::isDirectory)
                .map(folder -> folder.getFileName().toString())
                .filter(folder -> !folder.startsWith("."))
                .sorted()
                .map(ProcessFolder::new);
    }

    static String contract() {
        return text(ROOT.resolve("README.md"));
    }

    static Path elementTemplates() {
        return ROOT.resolve(".camunda").resolve("element-templates");
    }

    String name() {
        return name;
    }

    Process process() {
        return all(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    Set<String> files(String ending) {
        return list(ROOT.resolve(name))
                .map(file -> file.getFileName().toString())
                .filter(file -> file.endsWith(ending))
                .map(file -> file.substring(0, file.length() - ending.length()))
                .collect(Collectors.toSet());
    }

    Path file(String file) {
        return ROOT.resolve(name).resolve(file);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The chapter of the contract that is headed by the name of this process. */
    String chapter() {
        return Pattern.compile("^## ", Pattern.MULTILINE)
                .splitAsStream(contract())
                .filter(chapter -> chapter.startsWith(name + "\n"))
                .findFirst()
                .orElseThrow();
    }

    List<ContractRow> rows() {
        return ContractRow.of(chapter());
    }

    /** Class names of Java's side are the ids of the model with a capital letter. */
    String className(String id) {
        return "org.ecopetition.process." + name + "." + Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
