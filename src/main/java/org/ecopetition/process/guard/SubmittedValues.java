package org.ecopetition.process.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.BytesValue;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.SpinRuntimeException;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.type.SpinValueType;
import org.ecopetition.casework.form.FieldName;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/** The values that came to the engine with a form, without the engine's own types: text, figures, lists and documents. */
final class SubmittedValues {

    private final Map<String, ?> submitted;

    SubmittedValues(Map<String, ?> submitted) {
        this.submitted = submitted;
    }

    /**
     * The value under a name.
     *
     * @throws Refusal when it is of a type that no form hands in
     */
    @Nullable
    Object of(String name) {
        return plain(name, rawOf(name));
    }

    /** A map of the engine hands out no value that is still a document, but tells what it is. */
    private @Nullable Object rawOf(String name) {
        return submitted instanceof VariableMap typed ? typed.getValueTyped(name) : submitted.get(name);
    }

    private static @Nullable Object plain(String name, @Nullable Object raw) {
        if (raw instanceof BytesValue || raw instanceof FileValue) {
            throw ofUnknownType(name, (TypedValue) raw);
        }
        if (raw instanceof SerializableValue value && !value.isDeserialized()) {
            return jsonOf(name, value);
        }
        if (raw instanceof TypedValue value) {
            return plain(name, value.getValue());
        }
        return raw instanceof SpinJsonNode json ? json.unwrap() : raw;
    }

    private static JsonNode jsonOf(String name, SerializableValue document) {
        if (document.getType() != SpinValueType.JSON) {
            throw ofUnknownType(name, document);
        }
        try {
            return (JsonNode)
                    Spin.JSON(String.valueOf(document.getValueSerialized())).unwrap();
        } catch (SpinRuntimeException noJson) {
            throw new Refusal("form.no-json", new FieldName(name));
        }
    }

    private static Refusal ofUnknownType(String name, TypedValue value) {
        return new Refusal(
                "form.unknown-type", new FieldName(name), value.getType().getName());
    }
}
