package org.ecopetition.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.ecopetition.process.decision.TableInput;
import org.ecopetition.process.variable.FormVariable;
import org.ecopetition.process.variable.ProcessVariable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What models and forms read is declared in one place of its process, and what is declared there is read. */
class VariableContractTest {

    private static final JavaClasses PROCESS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ecopetition.process");

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[a-z]\\w*");
    private static final Pattern SHOWN = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final Pattern INPUT = Pattern.compile("<inputExpression[^>]*>\\s*<text>(\\w+)</text>");
    private static final Pattern ASKED = Pattern.compile("\\$\\{([^}]*)}");

    /** Words and functions of FEEL, and the parts of what {@code MeasurementFields} offers. */
    private static final Set<String> NO_VARIABLES = Set.of(
            "not",
            "or",
            "and",
            "null",
            "true",
            "false",
            "if",
            "then",
            "else",
            "number",
            "substring",
            "count",
            "list",
            "contains",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "between",
            "item",
            "concatenate",
            "string",
            "length",
            "is",
            "defined",
            "key",
            "value",
            "matters",
            "options",
            "label");

    /** Where a variable may be declared: the place of its process, and the head of every form. */
    private static final Pattern PLACES =
            Pattern.compile("org\\.ecopetition\\.process\\.(variable\\.\\w+Variables|CaseSummary)");

    private static final Map<String, Set<Class<?>>> TYPES = Map.of(
            "String", Set.of(String.class),
            "Boolean", Set.of(Boolean.class),
            "Integer", Set.of(Integer.class),
            "Decimal", Set.of(String.class),
            "Date", Set.of(String.class),
            "DateTime", Set.of(String.class),
            "List", Set.of(SpinJsonNode.class, JsonValue.class));

    static Stream<ProcessFolder> folders() {
        return ProcessFolder.all();
    }

    @Test
    void declaresEveryVariableInItsPlace() {
        assertThat(Stream.of(ProcessVariable.class, FormVariable.class)
                        .flatMap(type -> fieldsOf(type).stream())
                        .map(field -> field.getOwner().getName()))
                .isNotEmpty()
                .allMatch(owner -> PLACES.matcher(owner).matches());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void declaresWhatAFormShows(ProcessFolder folder) {
        Set<String> known = namesOf(formVariables(folder));
        known.addAll(namesOfProcess(folder));
        for (String form : folder.files(".form")) {
            Set<String> shown = new TreeSet<>(shownIn(folder, form));
            shown.removeAll(fieldsOf(folder, form));

            assertThat(known).as("declared of what " + form + " shows").containsAll(shown);
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void showsOrProposesInAFormWhatIsDeclared(ProcessFolder folder) {
        Set<String> read = folder.files(".form").stream()
                .flatMap(form -> Stream.concat(shownIn(folder, form).stream(), fieldsOf(folder, form).stream()))
                .collect(Collectors.toSet());

        assertThat(formVariables(folder).stream()
                        .map(field -> formVariable(field).of(1).name()))
                .isSubsetOf(read);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void proposesInTheTypeOfTheField(ProcessFolder folder) {
        SoftAssertions.assertSoftly(softly -> {
            for (JavaField field : formVariables(folder)) {
                FormVariable<?> variable = formVariable(field);
                folder.rows().stream()
                        .filter(row -> row.variable().equals(variable.name()))
                        .forEach(row -> softly.assertThat(variable.type())
                                .as(variable.name() + " of " + row.task())
                                .isIn(Objects.requireNonNull(TYPES.get(row.type()))));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("folders")
    void declaresWhatTheModelReads(ProcessFolder folder) {
        assertThat(namesOfProcess(folder)).containsAll(readIn(folder));
    }

    /** By a gateway, a timer, a group or a loop of the model, in a form, or in a step. */
    @ParameterizedTest
    @MethodSource("folders")
    void readsWhatAProcessDeclares(ProcessFolder folder) {
        Set<String> read = readIn(folder);
        folder.files(".form").forEach(form -> read.addAll(shownIn(folder, form)));

        assertThat(processVariables(folder).stream()
                        .filter(field -> isOf(folder, field))
                        .filter(field -> !isReadInAStep(field))
                        .map(field -> processVariable(field).name()))
                .isSubsetOf(read);
    }

    @Test
    void asksTheTablesByTheirInputs() {
        Set<String> inputs = ProcessFolder.all()
                .flatMap(folder ->
                        folder.files(".dmn").stream().map(table -> ProcessFolder.text(folder.file(table + ".dmn"))))
                .flatMap(table -> INPUT.matcher(table).results().map(input -> input.group(1)))
                .collect(Collectors.toSet());

        assertThat(fieldsOf(TableInput.class).stream()
                        .map(field -> ((TableInput<?>) valueOf(field)).name())
                        .collect(Collectors.toSet()))
                .isEqualTo(inputs);
    }

    private static boolean isReadInAStep(JavaField field) {
        return field.getAccessesToSelf().stream()
                .map(access -> access.getOrigin())
                .flatMap(reader -> reader.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(ProcessVariable.class)))
                .anyMatch(call -> Set.of("from", "find").contains(call.getName()));
    }

    /** The names in conditions, options and texts. */
    private static Set<String> shownIn(ProcessFolder folder, String form) {
        Set<String> shown = new HashSet<>();
        for (FormPart part : FormPart.of(FormPart.read(folder.file(form + ".form")))) {
            Stream.of(
                            part.json().path("conditional").path("hide").asText(),
                            part.json().path("valuesExpression").asText(),
                            part.json().path("text").asText(),
                            part.json().path("content").asText())
                    .forEach(text -> shown.addAll(namesIn(text)));
            if (part.json().hasNonNull("valuesKey")) {
                shown.add(part.json().path("valuesKey").asText());
            }
        }
        return shown;
    }

    private static Set<String> namesIn(String text) {
        if (!text.startsWith("=")) {
            return SHOWN.matcher(text).results().map(name -> name.group(1)).collect(Collectors.toSet());
        }
        return NAME.matcher(TEXT.matcher(text).replaceAll("\"\""))
                .results()
                .map(name -> name.group())
                .filter(name -> !NO_VARIABLES.contains(name))
                .collect(Collectors.toSet());
    }

    private static Set<String> fieldsOf(ProcessFolder folder, String form) {
        return FormPart.of(FormPart.read(folder.file(form + ".form"))).stream()
                .filter(FormPart::isHandedIn)
                .map(FormPart::key)
                .collect(Collectors.toSet());
    }

    /** The names in expressions of the model that are no steps, and what its loops count by. */
    private static Set<String> readIn(ProcessFolder folder) {
        Set<String> steps = PROCESS.stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .collect(Collectors.toSet());
        Set<String> read = ASKED.matcher(ProcessFolder.text(folder.file(folder.name() + ".bpmn")))
                .results()
                .map(asked -> asked.group(1).replaceAll("'[^']*'", ""))
                .flatMap(asked -> NAME.matcher(asked).results().map(name -> name.group()))
                .filter(name -> !NO_VARIABLES.contains(name) && !steps.contains(name))
                .collect(Collectors.toCollection(HashSet::new));
        folder.all(MultiInstanceLoopCharacteristics.class).forEach(loop -> read.add(loop.getCamundaElementVariable()));
        return read;
    }

    private static Set<String> namesOfProcess(ProcessFolder folder) {
        return processVariables(folder).stream()
                .map(field -> processVariable(field).name())
                .collect(Collectors.toSet());
    }

    private static Set<String> namesOf(List<JavaField> formVariables) {
        Set<String> names = new HashSet<>();
        for (JavaField field : formVariables) {
            FormVariable<?> variable = formVariable(field);
            for (int n = 1; n <= 6; n++) {
                names.add(variable.of(n).name());
            }
        }
        return names;
    }

    private static List<JavaField> formVariables(ProcessFolder folder) {
        return ofProcess(folder, FormVariable.class);
    }

    private static List<JavaField> processVariables(ProcessFolder folder) {
        return ofProcess(folder, ProcessVariable.class);
    }

    private static List<JavaField> ofProcess(ProcessFolder folder, Class<?> type) {
        return fieldsOf(type).stream()
                .filter(field -> isOf(folder, field) || isShared(field))
                .toList();
    }

    private static boolean isOf(ProcessFolder folder, JavaField field) {
        return field.getOwner().getSimpleName().equalsIgnoreCase(folder.name() + "Variables");
    }

    private static boolean isShared(JavaField field) {
        return field.getOwner().isEquivalentTo(CaseSummary.class);
    }

    private static List<JavaField> fieldsOf(Class<?> type) {
        return PROCESS.stream()
                .flatMap(holder -> holder.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(type))
                .toList();
    }

    private static FormVariable<?> formVariable(JavaField field) {
        return (FormVariable<?>) valueOf(field);
    }

    private static ProcessVariable<?> processVariable(JavaField field) {
        return (ProcessVariable<?>) valueOf(field);
    }

    private static Object valueOf(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            return reflected.get(null);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
