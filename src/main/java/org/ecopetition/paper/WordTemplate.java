package org.ecopetition.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A Word document with placeholders such as <code>${unit}</code>, in its text, tables, text boxes, headers and footers. The
 * same template with the same words gives the same bytes.
 */
class WordTemplate {

    private static final Pattern NUMBERED = Pattern.compile("\\.\\d+\\.");
    private static final String CLOSED = ".*[}｝]";

    private final byte[] template;

    WordTemplate(byte[] template) {
        this.template = template.clone();
    }

    /**
     * The document with words in place of the placeholders.
     *
     * @param origin what it says of itself; nothing where it keeps what the template says
     * @throws UnknownPlaceholders when it has a placeholder there are no words for
     */
    byte[] filled(PaperWords words, @Nullable PaperOrigin origin) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            List<Element> parts = partsOf(document);
            parts.forEach(part -> WordLists.expand(part, words));
            new WordPictures(document, words.numberedPictures()).draw();
            Map<String, String> known = words.numbered();
            Set<String> unknown = new TreeSet<>();
            parts.forEach(part -> fill(part, known, unknown));
            if (!unknown.isEmpty()) {
                throw new UnknownPlaceholders(unknown);
            }
            parts.forEach(WordTemplate::dropEmptyTables);
            if (origin != null) {
                sign(document.getProperties().getCoreProperties(), origin);
            }
            document.write(out);
            return SteadyZip.of(out.toByteArray());
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

    private static void fill(Element part, Map<String, String> known, Set<String> unknown) {
        for (Element paragraph : WordText.paragraphsIn(part)) {
            List<Element> texts = WordText.textsOf(paragraph);
            WordText.replaceAll(texts, (name, placeholder) -> {
                Optional<String> word =
                        Optional.ofNullable(known.get(name)).filter(found -> placeholder.matches(CLOSED));
                if (word.isEmpty()) {
                    unknown.add(NUMBERED.matcher(placeholder).replaceAll("."));
                }
                return word;
            });
            texts.forEach(WordText::breakLines);
        }
    }

    /** Word opens no file with a table that lost all its rows. */
    private static void dropEmptyTables(Element part) {
        WordText.descendants(part, "tbl").stream()
                .filter(table -> WordText.descendants(table, "tr").isEmpty())
                .forEach(table -> table.getParentNode().removeChild(table));
    }

    private static void sign(CoreProperties properties, PaperOrigin origin) {
        Optional<Date> date =
                Optional.of(Date.from(origin.date().atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.setTitle(origin.title());
        properties.setCreator(origin.issuer());
        properties.setLastModifiedByUser(origin.issuer());
        properties.setCreated(date);
        properties.setModified(date);
    }
}
