package org.ecopetition.process;

import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Parse;
import org.camunda.bpm.engine.impl.util.xml.Parser;
import org.xml.sax.SAXException;

/** The file of a model as a tree of elements with their lines, read the way the engine reads it. */
public final class RawModel extends Parser {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private static final int DEEPEST = 50;

    private RawModel() {}

    /** Reads the file; what is no XML fails with the engine's exception. */
    public static Element read(byte[] file) {
        Element root = new RawModel()
                .createParse()
                .sourceInputStream(new ByteArrayInputStream(file))
                .execute()
                .getRootElement();
        requireShallow(root);
        return root;
    }

    /** Whoever walks through a model calls itself once for each element inside another. */
    private static void requireShallow(Element root) {
        List<Element> level = List.of(root);
        for (int depth = 0; !level.isEmpty(); depth++) {
            if (depth > DEEPEST) {
                throw new ProcessEngineException("more than " + DEEPEST + " elements inside each other");
            }
            level = level.stream()
                    .flatMap(element -> element.elements().stream())
                    .toList();
        }
    }

    @Override
    public Parse createParse() {
        return new Parse(this) {};
    }

    @Override
    protected SAXParser getSaxParser() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(NO_DOCTYPE, true);
        return factory.newSAXParser();
    }
}
