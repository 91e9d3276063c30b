package org.ecopetition.casework.model.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The fields of forms held against those of the version before; a field is known by its key, another part by its id. */
public final class FormDifferences {

    /** What says nothing to whoever fills in the form. */
    private static final Set<String> TECHNICAL = Set.of("id", "layout", "components");

    private FormDifferences() {}

    /** The fields that differ, in the order of the form, those that were taken out last. */
    public static List<ElementDifference> of(JsonNode before, JsonNode after) {
        Map<String, DescribedElement> then = new LinkedHashMap<>();
        Map<String, DescribedElement> now = new LinkedHashMap<>();
        collect(before, then);
        collect(after, now);
        return DescribedElement.compare(then, now);
    }

    private static void collect(JsonNode holder, Map<String, DescribedElement> fields) {
        for (JsonNode component : holder.path("components")) {
            String key = component.path("key").asText(component.path("id").asText());
            String label = component.path("label").asText(component.path("text").asText(key));
            Map<String, String> properties = new TreeMap<>();
            describe(component, "", properties);
            fields.put(key, new DescribedElement(label, component.path("type").asText(), properties));
            collect(component, fields);
        }
    }

    private static void describe(JsonNode part, String name, Map<String, String> properties) {
        if (part.isObject()) {
            part.properties().stream()
                    .filter(property -> !TECHNICAL.contains(property.getKey()))
                    .forEach(property -> describe(
                            property.getValue(),
                            name.isEmpty() ? property.getKey() : name + "." + property.getKey(),
                            properties));
        } else if (part.isArray()) {
            for (JsonNode one : part) {
                String label = one.isObject() && one.has("value")
                        ? one.path("label").asText() + " (" + one.path("value").asText() + ")"
                        : one.asText();
                properties.merge(name, label, (all, next) -> all + "、" + next);
            }
        } else {
            properties.put(name, part.asText());
        }
    }
}
