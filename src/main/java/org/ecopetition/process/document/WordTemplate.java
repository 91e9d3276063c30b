package org.ecopetition.process.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A Word document with placeholders such as <code>${unit}</code>, in its text, tables, text boxes, headers and footers. Word
 * splits a placeholder over several runs as soon as somebody edits it; it is found all the same, and so is one typed with
 * the full-width braces of a Chinese keyboard.
 */
class WordTemplate {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Pattern PLACEHOLDER = Pattern.compile("[$＄￥¥][{｛]([^{}｛｝]*)[}｝]?");
    private static final Pattern NUMBERED = Pattern.compile("\\.\\d+\\.");
    private static final String CLOSED = ".*[}｝]";
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private final byte[] template;

    WordTemplate(byte[] template) {
        this.template = template.clone();
    }

    /**
     * The document with words in place of the placeholders.
     *
     * @throws UnknownPlaceholders when it has a placeholder there are no words for
     */
    byte[] filled(PaperWords words) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Map<String, String> known = words.numbered();
            Set<String> unknown = new TreeSet<>();
            for (Element part : partsOf(document)) {
                words.rows().forEach((list, entries) -> repeat(part, list, entries.size()));
                fill(part, known, unknown);
            }
            if (!unknown.isEmpty()) {
                throw new UnknownPlaceholders(unknown);
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static List<Element> partsOf(XWPFDocument document) {
        Stream<XWPFHeaderFooter> margins =
                Stream.concat(document.getHeaderList().stream(), document.getFooterList().stream());
        return Stream.concat(
                        Stream.of(document.getDocument().getBody().getDomNode()),
                        margins.map(margin -> margin._getHdrFtr().getDomNode()))
                .map(Element.class::cast)
                .toList();
    }

    /** Writes the blocks of a list once for each entry, the number of the entry inside their placeholders. */
    private static void repeat(Element part, String list, int times) {
        for (Element block : blocksOf(part, list)) {
            Node parent = block.getParentNode();
            for (int n = 1; n <= times; n++) {
                Element copy = (Element) block.cloneNode(true);
                parent.insertBefore(copy, block);
                String entry = list + "." + n;
                paragraphsIn(copy)
                        .forEach(paragraph -> replaceAll(textsOf(paragraph), (name, placeholder) -> {
                            return belongsTo(list, name)
                                    ? Optional.of("${" + entry + name.substring(list.length()) + "}")
                                    : Optional.empty();
                        }));
            }
            parent.removeChild(block);
        }
    }

    /** The table rows, or the paragraphs outside of tables, that speak of an entry of the list. */
    private static List<Element> blocksOf(Element part, String list) {
        List<Element> blocks = new ArrayList<>();
        for (Element paragraph : paragraphsIn(part)) {
            boolean speaks = PLACEHOLDER
                    .matcher(joined(textsOf(paragraph)))
                    .results()
                    .anyMatch(found -> belongsTo(list, found.group(1).strip()));
            Element block = rowOf(paragraph);
            if (speaks && !blocks.contains(block)) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private static Element rowOf(Element paragraph) {
        for (Node node = paragraph; node != null; node = node.getParentNode()) {
            if (is(node, "tr")) {
                return (Element) node;
            }
        }
        return paragraph;
    }

    private static boolean belongsTo(String list, String name) {
        return name.startsWith(list + ".");
    }

    private static void fill(Element part, Map<String, String> known, Set<String> unknown) {
        for (Element paragraph : paragraphsIn(part)) {
            List<Element> texts = textsOf(paragraph);
            replaceAll(texts, (name, placeholder) -> {
                Optional<String> word =
                        Optional.ofNullable(known.get(name)).filter(found -> placeholder.matches(CLOSED));
                if (word.isEmpty()) {
                    unknown.add(NUMBERED.matcher(placeholder).replaceFirst("."));
                }
                return word;
            });
            texts.forEach(WordTemplate::breakLines);
        }
    }

    /** Asks for the word of each placeholder, by its name and by all of it; what gets none stays. */
    private static void replaceAll(List<Element> texts, BiFunction<String, String, Optional<String>> wordOf) {
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

    private static void breakLines(Element text) {
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

    private static void write(Element text, String content) {
        while (text.getFirstChild() != null) {
            text.removeChild(text.getFirstChild());
        }
        text.appendChild(text.getOwnerDocument()
                .createTextNode(UNPRINTABLE.matcher(content).replaceAll("")));
        text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }

    private static List<Element> paragraphsIn(Element block) {
        List<Element> paragraphs = new ArrayList<>(is(block, "p") ? List.of(block) : List.of());
        paragraphs.addAll(descendants(block, "p"));
        return paragraphs;
    }

    /** The pieces of text of a paragraph, without those of paragraphs inside it, as a text box has them. */
    private static List<Element> textsOf(Element paragraph) {
        return descendants(paragraph, "t").stream()
                .filter(text -> paragraphOf(text) == paragraph)
                .toList();
    }

    private static Node paragraphOf(Element text) {
        Node node = text.getParentNode();
        while (node != null && !is(node, "p")) {
            node = node.getParentNode();
        }
        return node == null ? text : node;
    }

    private static List<Element> descendants(Element block, String name) {
        NodeList found = block.getElementsByTagNameNS(WORD, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static boolean is(Node node, String name) {
        return WORD.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    private static String joined(List<Element> texts) {
        StringBuilder joined = new StringBuilder();
        texts.forEach(text -> joined.append(textIn(text)));
        return joined.toString();
    }

    private static String textIn(Element text) {
        StringBuilder content = new StringBuilder();
        for (Node child = text.getFirstChild(); child != null; child = child.getNextSibling()) {
            content.append(child.getNodeValue());
        }
        return content.toString();
    }

    /** A word that takes the place of the signs from {@code from} to before {@code to}. */
    private record Replacement(int from, int to, String word) {}
}
