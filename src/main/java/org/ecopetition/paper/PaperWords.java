package org.ecopetition.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What the placeholders of a template stand for.
 *
 * @param values by the name of the placeholder: {@code unit} for <code>${unit}</code>
 * @param lists by the name of a list: {@code allegation} with an entry's {@code text} for <code>${allegation.text}</code>; the
 *     table rows or paragraphs that hold such placeholders come once for each entry, and an entry may have lists of its own
 * @param pictures by the name of the placeholder; they stand in the text of the document, not in headers and footers
 */
public record PaperWords(
        Map<String, String> values, Map<String, List<PaperWords>> lists, Map<String, PaperPicture> pictures) {

    public PaperWords {
        values = Map.copyOf(values);
        lists = Map.copyOf(lists);
        pictures = Map.copyOf(pictures);
    }

    public PaperWords(Map<String, String> values, Map<String, List<PaperWords>> lists) {
        this(values, lists, Map.of());
    }

    public PaperWords(Map<String, String> values) {
        this(values, Map.of(), Map.of());
    }

    /** All words in one map; those of the n-th entry of a list under {@code list.n.name}, counted from 1. */
    Map<String, String> numbered() {
        Map<String, String> all = new HashMap<>(values);
        lists.forEach((list, entries) -> numbered(list, entries, PaperWords::numbered, all));
        return all;
    }

    /** All pictures, named like the words. */
    Map<String, PaperPicture> numberedPictures() {
        Map<String, PaperPicture> all = new HashMap<>(pictures);
        lists.forEach((list, entries) -> numbered(list, entries, PaperWords::numberedPictures, all));
        return all;
    }

    /** The names that a template may use, for whoever wrote a wrong one. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(values.keySet());
        names.addAll(pictures.keySet());
        lists.forEach((list, entries) ->
                entries.forEach(entry -> entry.names().forEach(name -> names.add(list + "." + name))));
        return names;
    }

    private static <T> void numbered(
            String list, List<PaperWords> entries, Function<PaperWords, Map<String, T>> wordsOf, Map<String, T> all) {
        for (int n = 1; n <= entries.size(); n++) {
            String entry = list + "." + n + ".";
            wordsOf.apply(entries.get(n - 1)).forEach((name, word) -> all.put(entry + name, word));
        }
    }
}
