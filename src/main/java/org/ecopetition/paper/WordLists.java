package org.ecopetition.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The lists of a template: neighbouring paragraphs, or table rows, that speak of a list come together, once for each of its
 * entries. A list within a list is written <code>${section.item.text}</code>; inside a table its row is repeated for the inner
 * list and the whole table for the outer one. What speaks of a list without entries is left out.
 */
final class WordLists {

    private WordLists() {}

    /** Writes everything that speaks of a list once for each entry, the number of the entry inside the placeholders. */
    static void expand(Element part, PaperWords words) {
        expand(List.of(part), "", words);
    }

    private static void expand(List<Element> blocks, String path, PaperWords words) {
        words.lists()
                .forEach((name, entries) -> blocks.stream()
                        .flatMap(block -> groupsOf(block, path + name).stream())
                        .reduce(new ArrayList<List<Element>>(), WordLists::joinNeighbours, (one, other) -> one)
                        .forEach(group -> repeat(group, path + name, entries)));
    }

    private static void repeat(List<Element> group, String list, List<PaperWords> entries) {
        Element first = group.get(0);
        Node parent = first.getParentNode();
        for (int n = 1; n <= entries.size(); n++) {
            String entry = list + "." + n;
            List<Element> copies = new ArrayList<>();
            for (Element block : group) {
                Element copy = (Element) block.cloneNode(true);
                parent.insertBefore(copy, first);
                number(copy, list, entry);
                copies.add(copy);
            }
            expand(copies, entry + ".", entries.get(n - 1));
        }
        group.forEach(parent::removeChild);
    }

    private static void number(Element copy, String list, String entry) {
        WordText.paragraphsIn(copy)
                .forEach(paragraph -> WordText.replaceAll(
                        WordText.textsOf(paragraph),
                        (name, placeholder) -> belongsTo(list, name)
                                ? Optional.of("${" + entry + name.substring(list.length()) + "}")
                                : Optional.empty()));
    }

    /** What speaks of an entry of the list, each with its neighbours. */
    private static List<List<Element>> groupsOf(Element part, String list) {
        List<Element> blocks = WordText.paragraphsIn(part).stream()
                .flatMap(paragraph -> WordText.namesIn(paragraph).stream()
                        .filter(name -> belongsTo(list, name))
                        .map(name -> blockOf(paragraph, name.substring(list.length() + 1))))
                .distinct()
                .filter(block -> block.getParentNode() != null)
                .toList();
        List<List<Element>> groups = new ArrayList<>();
        blocks.forEach(block -> joinNeighbours(groups, List.of(block)));
        return groups;
    }

    private static List<List<Element>> joinNeighbours(List<List<Element>> groups, List<Element> next) {
        List<Element> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
        if (!last.isEmpty() && areNeighbours(last.get(last.size() - 1), next.get(0))) {
            last.addAll(next);
            return groups;
        }
        groups.add(new ArrayList<>(next));
        return groups;
    }

    private static boolean areNeighbours(Element one, Element other) {
        Node next = one.getNextSibling();
        while (next != null && !WordText.is(next, "p") && !WordText.is(next, "tr") && !WordText.is(next, "tbl")) {
            next = next.getNextSibling();
        }
        return next == other;
    }

    /** The row around a paragraph of a table, or the table where the name goes on to a list within the list. */
    private static Element blockOf(Element paragraph, String nameWithin) {
        boolean inner = nameWithin.contains(".");
        return WordText.around(paragraph, inner ? "tbl" : "tr").orElse(paragraph);
    }

    private static boolean belongsTo(String list, String name) {
        return name.startsWith(list + ".");
    }
}
