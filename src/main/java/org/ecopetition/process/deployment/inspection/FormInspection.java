package org.ecopetition.process.deployment.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ecopetition.casework.fact.DrawnForm;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.addition.CaseOfTask;
import org.ecopetition.process.addition.DrawnFieldCheck;
import org.ecopetition.process.guard.StepBeans;

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
    private final ModelFaults findings;
    private final DrawnFieldCheck drawn;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> gone = new TreeSet<>();
    private boolean mayAdd;
    private String at = "";

    FormInspection(StepBeans steps, ShippedModels shipped, ModelFaults findings) {
        this.steps = steps;
        this.shipped = shipped;
        this.findings = findings;
        this.drawn = new DrawnFieldCheck(steps, (key, named) -> findings.add(null, at, key, named));
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
        step.ifPresent(behind -> behind.fields().forEach(field -> taken.addAll(field.names())));
        gone.addAll(shipped.form(id).map(ours -> keysOf(ours, false)).orElse(Set.of()));
        gone.removeAll(keysOf(form, false));
        mayAdd = step.isEmpty() || isOfCase(id);
        inspect(form, step.isPresent(), false);
        new FormFieldInspection(shipped.form(id).orElse(null), step.orElse(null), findings).inspect(form);
    }

    /** Whether the form belongs to a task of a process that runs once for each case. */
    private boolean isOfCase(String task) {
        return CaseOfTask.KEEPING.stream()
                .flatMap(key -> shipped.process(key).stream())
                .anyMatch(ours -> new FlowGraph(ours.process()).nodes().containsKey(task));
    }

    private void inspect(JsonNode holder, boolean ofStep, boolean nested) {
        for (JsonNode component : holder.path("components")) {
            String id = component.path("id").asText(component.path("key").asText());
            String type = component.path("type").asText();
            if (!LISTED.contains(type)) {
                findings.add(null, id, "model.form-component", type);
            } else if (DrawnForm.isHandedIn(component)
                    && !taken.contains(component.path("key").asText())) {
                inspectDrawn(component, id, ofStep, nested);
            }
            boolean keepsApart = type.equals("dynamiclist")
                    || !component.path("path").asText().isBlank();
            inspect(component, ofStep, nested || keepsApart);
        }
    }

    private void inspectDrawn(JsonNode component, String id, boolean ofStep, boolean nested) {
        String key = component.path("key").asText();
        if (DrawnFieldCheck.asksForCaller(component)) {
            findings.add(null, id, "model.drawn.caller", key);
        } else if (ofStep && !gone.isEmpty()) {
            findings.add(null, id, "model.form-renamed", key, String.join("、", gone));
        } else if (!mayAdd) {
            findings.add(null, id, "model.form-field", key);
        } else {
            at = id;
            drawn.check(component, nested);
            if (ofStep && component.path("validate").path("required").asBoolean()) {
                findings.warn(id, "model.drawn.required", key);
            }
        }
    }

    private static Set<String> keysOf(JsonNode holder, boolean requiredOnly) {
        Set<String> found = new HashSet<>();
        for (JsonNode component : holder.path("components")) {
            boolean required = component.path("validate").path("required").asBoolean();
            if (DrawnForm.isHandedIn(component) && (required || !requiredOnly)) {
                found.add(component.path("key").asText());
            }
            found.addAll(keysOf(component, requiredOnly));
        }
        return found;
    }
}
