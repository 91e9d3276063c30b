package org.ecopetition.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms ask for exactly what {@code processes/README.md} lists, with components that Tasklist can show. */
class FormContractTest {

    /** No list: a row edited in one blocks Tasklist's own button; no file: the whole form would not appear. */
    private static final Set<String> SHOWN_BY_TASKLIST = Set.of(
            "text",
            "html",
            "group",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "datetime");

    static Stream<ProcessFolder> folders() {
        return ProcessFolder.all();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void showsOnlyWhatTasklistCanShow(ProcessFolder folder) {
        for (String form : folder.files(".form")) {
            JsonNode file = FormPart.read(folder.file(form + ".form"));
            assertThat(file.path("id").asText()).isEqualTo(form);
            assertThat(file.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
            assertThat(FormPart.of(file))
                    .as(form)
                    .allSatisfy(part -> assertThat(part.type()).isIn(SHOWN_BY_TASKLIST));
            assertThat(FormPart.of(file)).as(form).extracting(FormPart::id).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void asksInTheFormForWhatTheContractLists(ProcessFolder folder) {
        for (String form : folder.files(".form")) {
            List<String> listed = rowsOf(folder, form).stream()
                    .flatMap(row -> row.names().stream())
                    .toList();
            List<String> asked = partsOf(folder, form).keySet().stream().toList();

            assertThat(asked).as(form).containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void asksForTheTypeLengthAndValuesOfTheContract(ProcessFolder folder) {
        SoftAssertions.assertSoftly(softly -> {
            for (String form : folder.files(".form")) {
                Map<String, FormPart> parts = partsOf(folder, form);
                for (ContractRow row : rowsOf(folder, form)) {
                    for (String name : row.names()) {
                        check(softly, form + "." + name, name, row, Objects.requireNonNull(parts.get(name), name));
                    }
                }
            }
        });
    }

    private static void check(SoftAssertions softly, String where, String name, ContractRow row, FormPart part) {
        softly.assertThat(part.type()).as(where).isIn(componentsFor(row.type()));
        if (List.of("textfield", "textarea").contains(part.type())) {
            softly.assertThat(part.validation("maxLength").asInt())
                    .as("length of " + where)
                    .isEqualTo(row.maximumLength().orElseThrow());
        }
        if (part.type().equals("number")) {
            softly.assertThat(part.validation("min").asInt(-1))
                    .as("minimum of " + where)
                    .isEqualTo(row.minimum().orElse(1));
            softly.assertThat(part.validation("max").asInt(-1))
                    .as("maximum of " + where)
                    .isEqualTo(row.maximum().orElse(part.validation("max").asInt(-1)));
            softly.assertThat(part.json().path("serializeToString").asBoolean())
                    .as("decimals of " + where)
                    .isEqualTo(row.type().equals("Decimal"));
            row.unit()
                    .ifPresent(unit -> softly.assertThat(part.json()
                                    .path("appearance")
                                    .path("suffixAdorner")
                                    .asText())
                            .as("unit of " + where)
                            .isEqualTo(unit));
        }
        if (part.offersWhatTheOrganisationKnows()) {
            softly.assertThat(part.options()).as("values of " + where).isEmpty();
        } else if (!row.allowed().isEmpty()) {
            softly.assertThat(part.options()).as("values of " + where).isEqualTo(row.allowed());
        } else if (part.offersWhatTheTableKnows()) {
            softly.assertThat(part.options()).as("values of " + where).isEmpty();
        } else {
            softly.assertThat(part.type()).as("a list of " + where).isNotEqualTo("select");
        }
        if (row.required().equals("yes")) {
            softly.assertThat(part.isRequired() && !part.conditional())
                    .as(where + " is required")
                    .isTrue();
        }
        if (part.isRequired() && !part.conditional()) {
            softly.assertThat(row.isAlwaysRequired(name))
                    .as(where + " is not always required")
                    .isTrue();
        }
    }

    private static Set<String> componentsFor(String type) {
        return switch (type) {
            case "String" -> Set.of("textfield", "textarea", "select", "radio");
            case "Boolean" -> Set.of("checkbox");
            case "Integer", "Decimal" -> Set.of("number");
            case "Date", "DateTime" -> Set.of("datetime");
            case "List" -> Set.of("checklist");
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static List<ContractRow> rowsOf(ProcessFolder folder, String task) {
        return folder.rows().stream().filter(row -> row.task().equals(task)).toList();
    }

    private static Map<String, FormPart> partsOf(ProcessFolder folder, String form) {
        return FormPart.of(FormPart.read(folder.file(form + ".form"))).stream()
                .filter(FormPart::isHandedIn)
                .collect(Collectors.toMap(FormPart::key, part -> part));
    }
}
