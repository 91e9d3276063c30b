package org.ecopetition.process.deployment.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.guard.StepBeans;
import org.jspecify.annotations.Nullable;

/** The inspection of one form: components that Tasklist can show, and values that the task's step takes. */
class FormInspection {

    private static final Set<String> LISTED = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "datetime",
            "text",
            "html",
            "group",
            "dynamiclist",
            "table",
            "spacer",
            "separator",
            "button",
            "image",
            "expression");

    private final StepBeans steps;
    private final ShippedModels shipped;
    private final Findings findings;

    FormInspection(StepBeans steps, ShippedModels shipped, Findings findings) {
        this.steps = steps;
        this.shipped = shipped;
        this.findings = findings;
    }

    void inspect(JsonNode form) {
        String id = form.path("id").asText();
        if (id.isBlank() || !form.path("components").isArray()) {
            findings.add(null, null, "model.form-unreadable");
            return;
        }
        Set<String> missing =
                new TreeSet<>(shipped.form(id).map(ours -> keysOf(ours, true)).orElse(Set.of()));
        missing.removeAll(keysOf(form, false));
        if (!missing.isEmpty()) {
            findings.add(null, id, "model.fields-missing", id, String.join("、", missing));
        }
        Optional<UserTaskStep> step = steps.userTask(id);
        inspect(form, step.isPresent() ? namesOf(step.get()) : null);
        new FormFieldInspection(shipped.form(id).orElse(null), step.orElse(null), findings).inspect(form);
    }

    private void inspect(JsonNode holder, @Nullable Set<String> taken) {
        for (JsonNode component : holder.path("components")) {
            String id = component.path("id").asText(component.path("key").asText());
            String type = component.path("type").asText();
            String key = component.path("key").asText();
            if (!LISTED.contains(type)) {
                findings.add(null, id, "model.form-component", type);
            }
            if (taken != null && isHandedIn(component) && !taken.contains(key)) {
                findings.add(null, id, "model.form-field", key);
            }
            inspect(component, taken);
        }
    }

    private static Set<String> keysOf(JsonNode holder, boolean requiredOnly) {
        Set<String> found = new HashSet<>();
        for (JsonNode component : holder.path("components")) {
            boolean required = component.path("validate").path("required").asBoolean();
            if (isHandedIn(component) && (required || !requiredOnly)) {
                found.add(component.path("key").asText());
            }
            found.addAll(keysOf(component, requiredOnly));
        }
        return found;
    }

    private static boolean isHandedIn(JsonNode component) {
        return component.hasNonNull("key")
                && !component.path("disabled").asBoolean()
                && !component.path("readonly").asBoolean()
                && !component.path("type").asText().equals("expression");
    }

    private static Set<String> namesOf(UserTaskStep step) {
        Set<String> names = new HashSet<>();
        for (FormField field : step.fields()) {
            for (int n = 1; n <= field.repeats(); n++) {
                names.add(field.nameOf(n));
            }
        }
        return names;
    }
}
