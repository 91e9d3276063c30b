package org.ecopetition.process.deployment.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.camunda.feel.impl.parser.FeelParser;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.process.UserTaskStep;
import org.jspecify.annotations.Nullable;

/** The inspection of the fields of a form: kind, options, conditions, and that each is asked once. */
class FormFieldInspection {

    private static final Set<Set<String>> ALIKE = Set.of(
            Set.of("radio", "select"),
            Set.of("textfield", "textarea", "select", "number"),
            Set.of("checklist", "taglist", "textfield"));
    private static final String ALWAYS = "=true";

    private final Map<String, JsonNode> ours;
    private final Map<String, FormField> fields;
    private final ModelFaults findings;
    private final Map<String, String> ids = new HashMap<>();

    FormFieldInspection(@Nullable JsonNode shipped, @Nullable UserTaskStep step, ModelFaults findings) {
        this.ours = new LinkedHashMap<>();
        if (shipped != null) {
            note(shipped, ours);
        }
        this.fields = new HashMap<>();
        if (step != null) {
            step.fields()
                    .forEach(field ->
                            IntStream.rangeClosed(1, field.repeats()).forEach(n -> fields.put(field.nameOf(n), field)));
        }
        this.findings = findings;
    }

    void inspect(JsonNode holder) {
        for (JsonNode component : holder.path("components")) {
            String id = component.path("id").asText(component.path("key").asText());
            String name = component.path("label").asText(component.path("type").asText());
            String first = id.isEmpty() ? null : ids.putIfAbsent(id, name);
            if (first != null) {
                findings.add(null, id, "model.id-twice", id, first, name);
            }
            inspectExpressions(component, id);
            if (component.hasNonNull("key")) {
                inspectField(component, id, component.path("key").asText());
            }
            inspect(component);
        }
    }

    private void inspectField(JsonNode component, String id, String key) {
        FormField field = fields.get(key);
        if (field != null && !field.allowed().isEmpty()) {
            for (String option : optionsOf(component)) {
                if (!field.allowed().contains(option)) {
                    findings.add(
                            null, id, "model.form-option", option, String.join("、", new TreeSet<>(field.allowed())));
                }
            }
        }
        JsonNode before = ours.get(key);
        if (before != null) {
            inspectAgainst(component, before, id);
        }
    }

    private void inspectAgainst(JsonNode component, JsonNode before, String id) {
        Set<String> gone = optionsOf(before);
        gone.removeAll(optionsOf(component));
        boolean listed = !component.has("valuesKey") && !component.has("valuesExpression");
        FormField field = fields.get(component.path("key").asText());
        if (!gone.isEmpty() && listed && field != null && !field.allowed().isEmpty()) {
            findings.add(null, id, "model.form-option-gone", String.join("、", gone));
        }
        String type = component.path("type").asText();
        String expected = before.path("type").asText();
        if (!type.equals(expected)
                && ALIKE.stream().noneMatch(kinds -> kinds.contains(type) && kinds.contains(expected))) {
            findings.add(null, id, "model.form-type", type, expected);
        }
        boolean required = before.path("validate").path("required").asBoolean();
        if (required && ALWAYS.equals(SimpleExpression.plain(hidden(component)))) {
            findings.add(null, id, "model.form-hidden");
        }
        if (component.path("label").asText("").isBlank()
                && !before.path("label").asText("").isBlank()) {
            findings.add(null, id, "model.drawn.label", component.path("key").asText());
        }
        if (required && component.path("readonly").asText("").startsWith("=")) {
            findings.add(null, id, "model.bound.readonly");
        }
    }

    private static String hidden(JsonNode component) {
        return component.path("conditional").path("hide").asText("");
    }

    private void inspectExpressions(JsonNode part, String id) {
        part.properties().forEach(entry -> {
            if (entry.getKey().equals("components")) {
                return;
            }
            JsonNode value = entry.getValue();
            if (value.isTextual() && value.asText().startsWith("=") && !reads(value.asText())) {
                findings.add(null, id, "model.form-expression", value.asText());
            } else if (value.isObject()) {
                inspectExpressions(value, id);
            }
        });
    }

    private static boolean reads(String expression) {
        return FeelParser.parseExpression(expression.substring(1)).isSuccess();
    }

    private static Set<String> optionsOf(JsonNode component) {
        Set<String> options = new TreeSet<>();
        component
                .path("values")
                .forEach(option -> options.add(option.path("value").asText()));
        return options;
    }

    private static void note(JsonNode holder, Map<String, JsonNode> found) {
        for (JsonNode component : holder.path("components")) {
            if (component.hasNonNull("key")) {
                found.put(Objects.toString(component.path("key").asText()), component);
            }
            note(component, found);
        }
    }
}
