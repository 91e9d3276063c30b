package org.ecopetition.casework.model.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ecopetition.casework.model.difference.ElementDifference.Kind;
import org.ecopetition.casework.model.difference.ElementDifference.Property;

/**
 * A part of a model or form with all that is settled about it.
 *
 * @param name as people read it
 * @param type what it is, as the file calls it
 * @param properties what is settled, by name
 */
public record DescribedElement(String name, String type, Map<String, String> properties) {

    /** The parts that differ, by their ids: added and changed ones in the order of the new file, then those taken out. */
    public static List<ElementDifference> compare(
            Map<String, DescribedElement> before, Map<String, DescribedElement> after) {
        List<ElementDifference> differences = new ArrayList<>();
        after.forEach((id, now) -> {
            DescribedElement then = before.get(id);
            if (then == null) {
                differences.add(now.as(Kind.ADDED, id, List.of()));
            } else {
                List<Property> changed = changed(then, now);
                if (!changed.isEmpty()) {
                    differences.add(now.as(Kind.CHANGED, id, changed));
                }
            }
        });
        Map<String, DescribedElement> gone = new LinkedHashMap<>(before);
        gone.keySet().removeAll(after.keySet());
        gone.forEach((id, then) -> differences.add(then.as(Kind.REMOVED, id, List.of())));
        return differences;
    }

    private static List<Property> changed(DescribedElement before, DescribedElement after) {
        TreeSet<String> names = new TreeSet<>(before.properties.keySet());
        names.addAll(after.properties.keySet());
        return names.stream()
                .map(name -> new Property(
                        name, before.properties.getOrDefault(name, ""), after.properties.getOrDefault(name, "")))
                .filter(property -> !property.before().equals(property.after()))
                .toList();
    }

    private ElementDifference as(Kind kind, String id, List<Property> changed) {
        return new ElementDifference(kind, id, name.isBlank() ? id : name, type, changed);
    }
}
