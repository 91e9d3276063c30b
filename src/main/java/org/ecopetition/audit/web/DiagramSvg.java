package org.ecopetition.audit.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.ecopetition.audit.ProcessRun;
import org.ecopetition.audit.web.DiagramShape.Box;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A BPMN 2.0 diagram (ISO/IEC 19510, diagram interchange) as an SVG picture that needs no script: what the case passed is green, where
 * it stands amber, what was given up red.
 */
final class DiagramSvg {

    private static final int MARGIN = 20;
    private static final String LOOK = """
            <style>.shape{fill:#fff;stroke:#4a5a52;stroke-width:1.5}.flow{fill:none;stroke:#8a978f;stroke-width:1.5;marker-end:url(#tip)}.scope{fill:none}
            .passed.shape{fill:#e3f1e8;stroke:#0b5d4e;stroke-width:2}.passed.flow{stroke:#0b5d4e;stroke-width:2.5;marker-end:url(#passed-tip)}.scope.passed{fill:none}
            .waiting.shape{fill:#fff0d0;stroke:#c98200;stroke-width:3}.given-up.shape{fill:#fbe3e0;stroke:#a4262c;stroke-width:2}.end{stroke-width:4}text{fill:#1c2b22}</style>
            <defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 10 5 0 10z" fill="#8a978f"/></marker><marker id="passed-tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 10 5 0 10z" fill="#0b5d4e"/></marker></defs>
            """;

    private final ProcessRun.Way way;
    private final Map<String, Element> elements = new HashMap<>();
    private final StringBuilder picture = new StringBuilder();
    private final List<Box> extent = new ArrayList<>();

    private DiagramSvg(ProcessRun.Way way) {
        this.way = way;
    }

    /**
     * Draws it.
     *
     * @param model BPMN XML with a diagram
     * @throws IllegalArgumentException when the model cannot be read
     */
    static String of(String model, ProcessRun.Way way) {
        try {
            return new DiagramSvg(way).drawn(read(model));
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalArgumentException("no diagram can be read", unreadable);
        }
    }

    private static Document read(String model) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
    }

    private String drawn(Document model) {
        all(model, "*").forEach(element -> elements.put(element.getAttribute("id"), element));
        all(model, "BPMNShape").stream()
                .map(this::shape)
                .sorted(Comparator.comparing((DiagramShape shape) -> !shape.isScope())
                        .thenComparing(
                                shape -> -shape.box().width() * shape.box().height()))
                .forEach(shape -> {
                    extent.add(shape.box());
                    picture.append(shape.svg(lookOf(shape.id()), way.times().get(shape.id())));
                });
        all(model, "BPMNEdge").forEach(this::edge);
        return head() + picture + "</svg>\n";
    }

    private DiagramShape shape(Element drawing) {
        String id = drawing.getAttribute("bpmnElement");
        Element meant = elements.get(id);
        List<Box> boxes = boxes(drawing);
        return new DiagramShape(
                id,
                meant == null ? "" : meant.getLocalName(),
                meant == null ? "" : meant.getAttribute("name"),
                Boolean.parseBoolean(drawing.getAttribute("isExpanded")),
                boxes.get(0),
                boxes.size() > 1 ? boxes.get(1) : null);
    }

    private void edge(Element drawing) {
        String id = drawing.getAttribute("bpmnElement");
        List<Box> points = IntStream.range(0, drawing.getChildNodes().getLength())
                .mapToObj(drawing.getChildNodes()::item)
                .filter(node -> "waypoint".equals(node.getLocalName()))
                .map(node -> Box.point((Element) node))
                .toList();
        extent.addAll(points);
        picture.append("<polyline class=\"flow%s\" points=\"".formatted(lookOf(id)));
        points.forEach(point -> picture.append(String.format(Locale.ROOT, "%.1f,%.1f ", point.x(), point.y())));
        picture.append("\"/>\n");
        Element flow = elements.get(id);
        List<Box> label = boxes(drawing);
        if (flow != null && !flow.getAttribute("name").isEmpty() && !label.isEmpty()) {
            picture.append(DiagramShape.text(flow.getAttribute("name"), label.get(0)));
        }
        Long times = way.times().get(id);
        if (times != null && points.size() > 1) {
            picture.append(DiagramShape.count(times, points.get(0).middle(points.get(1))));
        }
    }

    private String lookOf(String id) {
        if (way.waiting().contains(id)) {
            return " waiting";
        }
        if (way.givenUp().contains(id)) {
            return " given-up";
        }
        return way.passed().contains(id) ? " passed" : "";
    }

    private String head() {
        double left = extent.stream().mapToDouble(Box::x).min().orElse(0) - MARGIN;
        double top = extent.stream().mapToDouble(Box::y).min().orElse(0) - MARGIN;
        double right =
                extent.stream().mapToDouble(box -> box.x() + box.width()).max().orElse(0) + MARGIN;
        double bottom =
                extent.stream().mapToDouble(box -> box.y() + box.height()).max().orElse(0) + 2 * MARGIN;
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%.0f %.0f %.0f %.0f\" width=\"%3$.0f\" height=\"%4$.0f\" font-family=\"Noto Sans CJK SC, Microsoft YaHei, sans-serif\" font-size=\"12\" role=\"img\">%n",
                        left,
                        top,
                        right - left,
                        bottom - top)
                + LOOK;
    }

    private static List<Box> boxes(Element drawing) {
        return list(drawing.getElementsByTagNameNS("*", "Bounds")).map(Box::of).toList();
    }

    private static List<Element> all(Document model, String name) {
        return list(model.getElementsByTagNameNS("*", name)).toList();
    }

    private static Stream<Element> list(NodeList found) {
        return IntStream.range(0, found.getLength()).mapToObj(at -> (Element) found.item(at));
    }
}
