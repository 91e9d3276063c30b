package org.ecopetition.process.manual;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.ecopetition.casework.fact.DrawnForm;
import org.ecopetition.casework.manual.ManualPart.Field;
import org.ecopetition.process.addition.TaskForms;
import org.springframework.stereotype.Component;

/** What the deployed forms ask, in the words they ask it. */
@Component
class FormsInWords {

    private final TaskForms forms;

    FormsInWords(TaskForms forms) {
        this.forms = forms;
    }

    /** The fields of the newest version of a form, once each where it asks the same several times; to be asked within a command of the engine. */
    List<Field> fields(String form) {
        List<Field> fields = new ArrayList<>();
        forms.latest(form, Context.getCommandContext()).ifPresent(found -> collect(found.drawn(), false, fields));
        return fields.stream().distinct().toList();
    }

    private static void collect(JsonNode holder, boolean conditional, List<Field> fields) {
        for (JsonNode component : holder.path("components")) {
            boolean hides = conditional
                    || !component.path("conditional").path("hide").asText("").isBlank();
            String label = component
                    .path("label")
                    .asText(component.path("dateLabel").asText())
                    .strip();
            if (DrawnForm.isHandedIn(component) && DrawnForm.takes(component) && !label.isEmpty()) {
                fields.add(field(component, label, hides));
            }
            collect(component, hides, fields);
        }
    }

    private static Field field(JsonNode component, String label, boolean conditional) {
        List<String> options = new ArrayList<>();
        component
                .path("values")
                .forEach(option -> options.add(option.path("label").asText()));
        JsonNode longest = component.path("validate").path("maxLength");
        String help = component.path("description").asText("");
        return new Field(
                label,
                help.startsWith("=") ? "" : help,
                component.path("validate").path("required").asBoolean(),
                conditional,
                longest.isInt() ? longest.intValue() : null,
                options);
    }
}
