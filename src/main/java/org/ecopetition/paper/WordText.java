package org.ecopetition.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.organisation.TypedText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The text of a paragraph in the parts of a Word file, with its placeholders. Word splits a placeholder over several runs as
 * soon as somebody edits it; it is found all the same, and so is one typed with the full-width braces of a Chinese keyboard.
 */
final class WordText {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Pattern PLACEHOLDER = Pattern.compile("[$＄￥¥][{｛]([^{}｛｝]*)[}｝]?");

    private WordText() {}

    static List<Element> paragraphsIn(Element block) {
        List<Element> paragraphs = new ArrayList<>(is(block, "p") ? List.of(block) : List.of());
        paragraphs.addAll(descendants(block, "p"));
        return paragraphs;
    }

    /** The pieces of text of a paragraph, without those of paragraphs inside it, as a text box has them. */
    static List<Element> textsOf(Element paragraph) {
        return descendants(paragraph, "t").stream()
                .filter(text -> around(text, "p").orElse(text) == paragraph)
                .toList();
    }

    /** Whatever of this name it stands in, the innermost first. */
    static Optional<Element> around(Node inner, String name) {
        for (Node node = inner.getParentNode(); node != null; node = node.getParentNode()) {
            if (is(node, name)) {
                return Optional.of((Element) node);
            }
        }
        return Optional.empty();
    }

    /** The names between the braces of a paragraph's placeholders. */
    static List<String> namesIn(Element paragraph) {
        return PLACEHOLDER
                .matcher(joined(textsOf(paragraph)))
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    /** Asks for the word of each placeholder, by its name and by all of it; what gets none stays. */
    static void replaceAll(List<Element> texts, BiFunction<String, String, Optional<String>> wordOf) {
        Matcher placeholder = PLACEHOLDER.matcher(joined(texts));
        List<Replacement> replacements = new ArrayList<>();
        while (placeholder.find()) {
            int from = placeholder.start();
            int to = placeholder.end();
            wordOf.apply(placeholder.group(1).strip(), placeholder.group())
                    .ifPresent(word -> replacements.add(0, new Replacement(from, to, word)));
        }
        replacements.forEach(replacement -> replace(texts, replacement));
    }

    /** Puts the word where the placeholder begins, in the form of that run, and takes the rest of the placeholder away. */
    private static void replace(List<Element> texts, Replacement replacement) {
        int begin = 0;
        for (Element text : texts) {
            String now = textIn(text);
            int end = begin + now.length();
            if (replacement.from() < end && replacement.to() > begin) {
                String before = now.substring(0, Math.max(0, replacement.from() - begin));
                String after = now.substring(Math.min(now.length(), replacement.to() - begin));
                write(text, before + (replacement.from() >= begin ? replacement.word() : "") + after);
            }
            begin = end;
        }
    }

    /** Lines of a text become lines of the paragraph. */
    static void breakLines(Element text) {
        String[] lines = textIn(text).split("\n", -1);
        if (lines.length == 1) {
            return;
        }
        Document document = text.getOwnerDocument();
        Node run = text.getParentNode();
        Node next = text.getNextSibling();
        write(text, lines[0]);
        for (int i = 1; i < lines.length; i++) {
            Element line = document.createElementNS(WORD, "w:t");
            run.insertBefore(document.createElementNS(WORD, "w:br"), next);
            run.insertBefore(line, next);
            write(line, lines[i]);
        }
    }

    /** Takes one sign out of a piece of text. */
    static void clear(Element text, String sign) {
        write(text, textIn(text).replace(sign, ""));
    }

    private static void write(Element text, String content) {
        while (text.getFirstChild() != null) {
            text.removeChild(text.getFirstChild());
        }
        text.appendChild(text.getOwnerDocument().createTextNode(TypedText.printable(content)));
        text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }

    static List<Element> descendants(Element block, String name) {
        NodeList found = block.getElementsByTagNameNS(WORD, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    static boolean is(Node node, String name) {
        return WORD.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    private static String joined(List<Element> texts) {
        StringBuilder joined = new StringBuilder();
        texts.forEach(text -> joined.append(textIn(text)));
        return joined.toString();
    }

    static String textIn(Element text) {
        StringBuilder content = new StringBuilder();
        for (Node child = text.getFirstChild(); child != null; child = child.getNextSibling()) {
            content.append(child.getNodeValue());
        }
        return content.toString();
    }

    /** A word that takes the place of the signs from {@code from} to before {@code to}. */
    private record Replacement(int from, int to, String word) {}
}
