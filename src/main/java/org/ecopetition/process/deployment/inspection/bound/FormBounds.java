package org.ecopetition.process.deployment.inspection.bound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecopetition.casework.fact.DrawnForm;
import org.ecopetition.organisation.Excerpt;
import org.ecopetition.process.deployment.inspection.ModelFaults;

/** What a form of any kind must keep to: its size, its labels, nothing that reaches out of the house, no bounds that nothing fits. */
public final class FormBounds {

    private static final String PLATFORM = "Camunda Platform";
    private static final int MOST = 1000;
    private static final int LONGEST_LABEL = 300;
    private static final int SHOWN = 30;

    /** Where Tasklist shows text as it was written. */
    private static final List<String> SHOWN_AS_WRITTEN =
            List.of("content", "text", "source", "url", "label", "description");

    private static final Pattern ACTIVE =
            Pattern.compile("(?i)<\\s*/?\\s*(script|iframe|object|embed|form|link|meta|base|style|svg|input|button)\\b"
                    + "|\\bon[a-z]+\\s*=|(java|vb)script\\s*:|data\\s*:\\s*text");
    private static final Pattern FOREIGN = Pattern.compile(
            "(?i)\\bsrc(set)?\\s*=\\s*[\"']?\\s*(https?:)?//|url\\s*\\(|!\\[[^\\]]*]\\(\\s*(https?:)?//");
    private static final Pattern FOREIGN_PICTURE = Pattern.compile("(?i)\\s*=?\\s*\"?(https?:)?//.*");

    private FormBounds() {}

    public static void inspect(JsonNode form, ModelFaults findings) {
        String platform = form.path("executionPlatform").asText(PLATFORM);
        if (!platform.equals(PLATFORM)) {
            findings.add(null, form.path("id").asText(), "model.bound.platform", platform);
        }
        List<JsonNode> components = new ArrayList<>();
        collect(form, components);
        if (components.size() > MOST) {
            findings.add(null, form.path("id").asText(), "model.bound.many", components.size(), MOST);
            return;
        }
        components.forEach(component -> inspectOne(component, findings));
        HiddenForever.of(components).forEach(dead -> findings.add(null, idOf(dead), "model.bound.never-shown"));
    }

    private static void collect(JsonNode holder, List<JsonNode> found) {
        for (JsonNode component : holder.path("components")) {
            found.add(component);
            collect(component, found);
        }
    }

    private static void inspectOne(JsonNode component, ModelFaults findings) {
        String id = idOf(component);
        String label =
                component.path("label").asText("") + component.path("dateLabel").asText("");
        if (label.length() > LONGEST_LABEL) {
            findings.add(null, id, "model.bound.name", Excerpt.of(label, SHOWN), LONGEST_LABEL);
        } else if (DrawnWords.hasHiddenSigns(label)) {
            findings.add(null, id, "model.bound.signs", Excerpt.of(DrawnWords.plain(label), SHOWN));
        }
        for (String part : SHOWN_AS_WRITTEN) {
            String text = component.path(part).asText("");
            if (ACTIVE.matcher(text).find()) {
                findings.add(null, id, "model.bound.active");
            } else if (FOREIGN.matcher(text).find()
                    || (part.equals("source") && FOREIGN_PICTURE.matcher(text).matches())) {
                findings.add(null, id, "model.bound.foreign");
            }
        }
        JsonNode rules = component.path("validate");
        boolean nothingFits = Stream.of("Length", "")
                .anyMatch(kind -> exceeds(
                        rules.path(kind.isEmpty() ? "min" : "min" + kind),
                        rules.path(kind.isEmpty() ? "max" : "max" + kind)));
        if (nothingFits && DrawnForm.isHandedIn(component)) {
            findings.add(null, id, "model.drawn.bounds");
        }
    }

    private static boolean exceeds(JsonNode least, JsonNode most) {
        return least.isNumber() && most.isNumber() && least.decimalValue().compareTo(most.decimalValue()) > 0;
    }

    private static String idOf(JsonNode component) {
        return component.path("id").asText(component.path("key").asText());
    }
}
