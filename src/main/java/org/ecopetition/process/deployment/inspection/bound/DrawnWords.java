package org.ecopetition.process.deployment.inspection.bound;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.organisation.Excerpt;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.process.deployment.inspection.ModelFaults;

/** Names and ids of a process or table that nobody could keep or read: too long, with signs that nobody sees, or none at all. */
public final class DrawnWords {

    private static final int LONGEST = 200;
    private static final int LONGEST_TAG = 64;
    private static final int SHOWN = 30;
    private static final Set<String> NAMED = Set.of("process", "userTask");

    /** Signs that turn the direction, join, or take no room. */
    private static final Pattern HIDDEN = Pattern.compile("\\p{Cf}");

    private DrawnWords() {}

    public static void inspect(Element element, ModelFaults findings) {
        String id = element.attribute("id");
        if (id != null && id.length() > LONGEST) {
            findings.add(element, Excerpt.of(id, SHOWN), "model.bound.id", LONGEST);
        }
        String name = Objects.toString(element.attribute("name"), "");
        if (id != null && name.length() > LONGEST) {
            findings.add(element, id, "model.bound.name", Excerpt.of(name, SHOWN), LONGEST);
        } else if (id != null && hasHiddenSigns(name)) {
            findings.add(element, id, "model.bound.signs", Excerpt.of(plain(name), SHOWN));
        } else if (NAMED.contains(element.getTagName()) && name.isBlank()) {
            findings.warn(id, "model.bound.nameless");
        }
        element.attributes().stream()
                .filter(attribute -> attribute.endsWith("versionTag"))
                .filter(tag -> element.attribute(tag).length() > LONGEST_TAG)
                .forEach(tag -> findings.add(element, id, "model.bound.version-tag", LONGEST_TAG));
        element.elements().forEach(inner -> inspect(inner, findings));
    }

    /** Whether a reader sees another text than the one that stands there. */
    static boolean hasHiddenSigns(String text) {
        return TypedText.hasUnprintable(text) || HIDDEN.matcher(text).find();
    }

    static String plain(String text) {
        return HIDDEN.matcher(TypedText.printable(text)).replaceAll("");
    }
}
