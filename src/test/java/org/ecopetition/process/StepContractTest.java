package org.ecopetition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.casework.form.FormField.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The steps behind the user tasks take exactly what {@code processes/README.md} lists. */
class StepContractTest {

    static Stream<ProcessFolder> folders() {
        return ProcessFolder.all();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void takesTheVariablesOfTheContract(ProcessFolder folder) throws ReflectiveOperationException {
        for (UserTask task : folder.all(UserTask.class)) {
            Set<String> listed = rowsOf(folder, task).stream()
                    .flatMap(row -> row.names().stream())
                    .collect(Collectors.toSet());

            assertThat(fieldsOf(folder, task).keySet()).as(task.getId()).isEqualTo(listed);
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void takesTheTypeLengthAndValuesOfTheContract(ProcessFolder folder) throws ReflectiveOperationException {
        SoftAssertions softly = new SoftAssertions();
        for (UserTask task : folder.all(UserTask.class)) {
            Map<String, FormField> fields = fieldsOf(folder, task);
            for (ContractRow row : rowsOf(folder, task)) {
                for (String name : row.names()) {
                    check(softly, task.getId() + "." + name, row, Objects.requireNonNull(fields.get(name), name));
                }
            }
        }
        softly.assertAll();
    }

    /** A refusal names a field by its label, as {@code FieldName} says. */
    @ParameterizedTest
    @MethodSource("folders")
    void hasAWordForEveryField(ProcessFolder folder) throws ReflectiveOperationException, IOException {
        Set<String> words = words();
        for (UserTask task : folder.all(UserTask.class)) {
            assertThat(fieldsOf(folder, task).keySet())
                    .as(task.getId())
                    .allSatisfy(name -> assertThat(words).contains("field." + name.replaceFirst("\\d+", "{n}")));
        }
    }

    private static Set<String> words() throws IOException {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/messages/forms.properties"))) {
            words.load(file);
        }
        return words.stringPropertyNames();
    }

    private static void check(SoftAssertions softly, String where, ContractRow row, FormField field) {
        softly.assertThat(field.kind()).as(where).isIn(kindsFor(row.type()));
        if (field.kind() == Kind.TEXT) {
            row.maximumLength()
                    .ifPresent(length -> softly.assertThat(field.maximum())
                            .as("length of " + where)
                            .isEqualTo(length));
        }
        if (Set.of(Kind.CHOICE, Kind.LIST).contains(field.kind())
                && !row.allowed().isEmpty()) {
            softly.assertThat(field.allowed()).as("values of " + where).isEqualTo(row.allowed());
        }
    }

    private static Set<Kind> kindsFor(String type) {
        return switch (type) {
            case "String" -> Set.of(Kind.TEXT, Kind.CHOICE);
            case "Boolean" -> Set.of(Kind.FLAG);
            case "Integer" -> Set.of(Kind.INTEGER);
            case "Decimal" -> Set.of(Kind.DECIMAL);
            case "Date" -> Set.of(Kind.DATE);
            case "DateTime" -> Set.of(Kind.DATE_TIME);
            case "List" -> Set.of(Kind.LIST);
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static List<ContractRow> rowsOf(ProcessFolder folder, UserTask task) {
        return folder.rows().stream()
                .filter(row -> row.task().equals(task.getId()))
                .toList();
    }

    /** What a step takes is fixed; it needs no use case to say it. */
    private static Map<String, FormField> fieldsOf(ProcessFolder folder, UserTask task)
            throws ReflectiveOperationException {
        Constructor<?> constructor =
                Class.forName(folder.className(task.getId())).getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        UserTaskStep step = (UserTaskStep) constructor.newInstance(new Object[constructor.getParameterCount()]);
        Map<String, FormField> fields = new HashMap<>();
        for (FormField field : step.fields()) {
            for (int n = 1; n <= field.repeats(); n++) {
                fields.put(field.nameOf(n), field);
            }
        }
        return fields;
    }
}
