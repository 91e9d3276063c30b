package org.ecopetition.process.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the placeholders of a template stand for.
 *
 * @param values by the name of the placeholder: {@code unit} for <code>${unit}</code>
 * @param rows by the name of a list: {@code allegation} with {@code text} for <code>${allegation.text}</code>; the table row
 *     that holds such a placeholder comes once for each entry
 */
public record PaperWords(Map<String, String> values, Map<String, List<Map<String, String>>> rows) {

    public PaperWords {
        values = Map.copyOf(values);
        rows = Map.copyOf(rows);
    }

    /** All words in one map; those of the n-th entry of a list under {@code list.n.name}, counted from 1. */
    Map<String, String> numbered() {
        Map<String, String> all = new HashMap<>(values);
        rows.forEach((list, entries) -> {
            for (int n = 1; n <= entries.size(); n++) {
                String entry = list + "." + n + ".";
                entries.get(n - 1).forEach((name, word) -> all.put(entry + name, word));
            }
        });
        return all;
    }

    /** The names that a template may use, for whoever wrote a wrong one. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(values.keySet());
        rows.forEach((list, entries) ->
                entries.forEach(entry -> entry.keySet().forEach(name -> names.add(list + "." + name))));
        return names;
    }
}
