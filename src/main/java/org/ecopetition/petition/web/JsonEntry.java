package org.ecopetition.petition.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.organisation.Excerpt;
import org.ecopetition.organisation.form.Fault;

/**
 * A petition as another system sent it.
 *
 * @param entry its fields
 * @param faults what in its form is wrong already: names nobody knows, values that are no text
 */
record JsonEntry(IntakeEntry entry, List<Fault> faults) {

    private static final String CALLER = "caller";

    private static final ObjectReader STRICT = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    /** Reads a body that must be one JSON object in UTF-8. */
    static JsonEntry read(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            JsonNode document = STRICT.readTree(text);
            return document.isObject() ? of(document) : broken("body", "not-object");
        } catch (CharacterCodingException notUtf8) {
            return broken("body", "encoding");
        } catch (JacksonException notJson) {
            return broken("body", "json");
        }
    }

    private static JsonEntry of(JsonNode document) {
        Map<String, String> fields = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        document.properties().forEach(property -> {
            if (property.getKey().equals(CALLER)) {
                takeCaller(property.getValue(), fields, faults);
            } else {
                take(property.getKey(), property.getValue(), fields, faults);
            }
        });
        return new JsonEntry(IntakeEntry.of(fields), faults);
    }

    private static void takeCaller(JsonNode caller, Map<String, String> fields, List<Fault> faults) {
        if (!caller.isObject() && !caller.isNull()) {
            faults.add(IntakeFaults.of(CALLER, "not-object"));
        }
        caller.properties()
                .forEach(property -> take(CALLER + "." + property.getKey(), property.getValue(), fields, faults));
    }

    private static void take(String name, JsonNode value, Map<String, String> fields, List<Fault> faults) {
        if (!IntakeEntry.NAMES.contains(name)) {
            faults.add(IntakeFaults.of(Excerpt.of(name, 40), "unknown"));
        } else if (value.isTextual()) {
            fields.put(name, value.textValue());
        } else if (value.isBoolean() && name.equals(IntakeEntry.CONFIRMED)) {
            fields.put(name, value.asText());
        } else if (!value.isNull()) {
            faults.add(IntakeFaults.of(name, "not-text"));
        }
    }

    private static JsonEntry broken(String field, String code) {
        return new JsonEntry(IntakeEntry.of(Map.of()), List.of(IntakeFaults.of(field, code)));
    }

    /** Whether it could not be read at all. */
    boolean isBroken() {
        return faults.stream().anyMatch(fault -> fault.field().equals("body"));
    }
}
