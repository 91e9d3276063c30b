package org.ecopetition.petition.sheet;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ecopetition.petition.Refusal;

/**
 * A part of a workbook, read from its first element to its last. Names count without their namespace, for the strict form of
 * the format differs from the usual one in nothing else that a list needs.
 */
final class XmlPart {

    /** How a part writes a character that XML does not hold, such as {@code _x000D_} for a line end. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final int LONGEST_TEXT = 1_000_000;

    private final XMLStreamReader parts;
    private final StepBound bound;

    XmlPart(InputStream content) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            bound = new StepBound(content);
            parts = factory.createXMLStreamReader(bound);
        } catch (XMLStreamException unreadable) {
            throw new Refusal("transfer.no-table");
        }
    }

    /** Goes on to the next element of one of these names; false at the end. */
    boolean next(Set<String> names) {
        return next(names, "");
    }

    /** Goes on to the next element of one of these names; false where the element around them ends, or at the end. */
    boolean next(Set<String> names, String around) {
        try {
            while (parts.hasNext()) {
                bound.step();
                int step = parts.next();
                if (step == XMLStreamConstants.START_ELEMENT && names.contains(parts.getLocalName())) {
                    return true;
                }
                if (step == XMLStreamConstants.END_ELEMENT
                        && parts.getLocalName().equals(around)) {
                    return false;
                }
            }
            return false;
        } catch (XMLStreamException unreadable) {
            throw new Refusal("transfer.no-table");
        }
    }

    String name() {
        return parts.getLocalName();
    }

    /** An attribute by its name without namespace. */
    Optional<String> attribute(String name) {
        for (int at = 0; at < parts.getAttributeCount(); at++) {
            if (parts.getAttributeLocalName(at).equals(name)) {
                return Optional.of(parts.getAttributeValue(at));
            }
        }
        return Optional.empty();
    }

    /** An attribute of two values; false where it is absent. */
    boolean is(String name) {
        return attribute(name)
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
    }

    int number(String name, int otherwise) {
        try {
            return attribute(name).map(Integer::valueOf).orElse(otherwise);
        } catch (NumberFormatException damaged) {
            throw new Refusal("transfer.no-table");
        }
    }

    /** What stands in the element at hand, which holds nothing but text. */
    String text() {
        try {
            bound.step();
            return parts.getElementText();
        } catch (XMLStreamException unreadable) {
            throw new Refusal("transfer.no-table");
        }
    }

    /** The runs of a text up to the end of the element around them, without the readings above them (拼音). */
    String runs(String around) {
        StringBuilder text = new StringBuilder();
        while (next(Set.of("t", "rPh"), around)) {
            if (name().equals("t")) {
                text.append(text());
                if (text.length() > LONGEST_TEXT) {
                    throw new Refusal("transfer.unfolds-too-far");
                }
            } else {
                next(Set.of(), "rPh");
            }
        }
        return unescaped(text.toString());
    }

    static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }
}
