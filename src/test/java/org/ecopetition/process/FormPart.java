package org.ecopetition.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One component of a form file.
 *
 * @param json the component as it stands in the file
 * @param conditional whether it, or a group around it, is hidden at times
 */
record FormPart(JsonNode json, boolean conditional) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All components of the form, those in groups as well. */
    static List<FormPart> of(JsonNode form) {
        List<FormPart> parts = new ArrayList<>();
        collect(form, false, parts);
        return parts;
    }

    private static void collect(JsonNode holder, boolean conditional, List<FormPart> parts) {
        for (JsonNode component : holder.path("components")) {
            boolean hidden =
                    conditional || component.path("conditional").path("hide").isTextual();
            parts.add(new FormPart(component, hidden));
            collect(component, hidden, parts);
        }
    }

    String id() {
        return json.path("id").asText();
    }

    String key() {
        return json.path("key").asText();
    }

    String type() {
        return json.path("type").asText();
    }

    boolean isHandedIn() {
        return json.hasNonNull("key");
    }

    boolean isRequired() {
        return validation("required").asBoolean();
    }

    JsonNode validation(String rule) {
        return json.path("validate").path(rule);
    }

    /** Whether its options follow from the table of limits. */
    boolean offersWhatTheTableKnows() {
        return json.path("valuesKey").asText().startsWith("limit")
                || json.path("valuesExpression").asText().startsWith("=limit");
    }

    /** Whether its options are the units or regions as an administrator keeps them. */
    boolean offersWhatTheOrganisationKnows() {
        return Set.of("unitOptions", "regionOptions")
                .contains(json.path("valuesKey").asText());
    }

    Set<String> options() {
        return StreamSupport.stream(json.path("values").spliterator(), false)
                .map(option -> option.path("value").asText())
                .collect(Collectors.toSet());
    }
}
