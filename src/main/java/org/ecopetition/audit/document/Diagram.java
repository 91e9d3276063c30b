package org.ecopetition.audit.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.ecopetition.audit.ProcessRun;
import org.ecopetition.audit.document.DiagramShape.Box;
import org.ecopetition.paper.pdf.PaperFonts;
import org.ecopetition.paper.pdf.PdfPicture;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A BPMN 2.0 diagram (ISO/IEC 19510, diagram interchange) with the way of a case in it: what the case passed is green, where it stands
 * amber, what was given up red.
 */
public final class Diagram {

    private static final int MARGIN = 20;

    private final ProcessRun.Way way;
    private final List<DiagramShape> shapes;
    private final List<DiagramFlow> flows;

    private Diagram(Document model, ProcessRun.Way way) {
        this.way = way;
        Map<String, Element> elements = new HashMap<>();
        all(model, "*").forEach(element -> elements.put(element.getAttribute("id"), element));
        this.shapes = all(model, "BPMNShape").stream()
                .map(drawing -> shape(drawing, elements.get(drawing.getAttribute("bpmnElement"))))
                .sorted(Comparator.comparing((DiagramShape shape) -> !shape.isScope())
                        .thenComparing(
                                shape -> -shape.box().width() * shape.box().height()))
                .toList();
        this.flows = all(model, "BPMNEdge").stream()
                .map(drawing -> flow(drawing, elements.get(drawing.getAttribute("bpmnElement"))))
                .toList();
    }

    /**
     * Reads it.
     *
     * @param model BPMN XML with a diagram
     * @throws IllegalArgumentException when the model cannot be read
     */
    public static Diagram of(String model, ProcessRun.Way way) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Diagram(
                    factory.newDocumentBuilder()
                            .parse(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8))),
                    way);
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalArgumentException("no diagram can be read", unreadable);
        }
    }

    /** As an SVG picture that needs no script. */
    public String svg() {
        SvgPen pen = new SvgPen();
        draw(pen);
        return pen.picture(extent());
    }

    /** As a picture for a PDF. */
    public PdfPicture picture(PaperFonts fonts) {
        return new DiagramPicture(extent(), this::draw, fonts);
    }

    private void draw(DiagramPen pen) {
        shapes.forEach(shape -> shape.draw(pen, lookOf(shape.id()), way.times().get(shape.id())));
        flows.forEach(flow -> flow.draw(pen, lookOf(flow.id()), way.times().get(flow.id())));
    }

    private static DiagramShape shape(Element drawing, @Nullable Element meant) {
        List<Box> boxes = boxes(drawing);
        return new DiagramShape(
                drawing.getAttribute("bpmnElement"),
                meant == null ? "" : meant.getLocalName(),
                meant == null ? "" : meant.getAttribute("name"),
                Boolean.parseBoolean(drawing.getAttribute("isExpanded")),
                boxes.get(0),
                boxes.size() > 1 ? boxes.get(1) : null);
    }

    private static DiagramFlow flow(Element drawing, @Nullable Element meant) {
        List<Box> label = boxes(drawing);
        return new DiagramFlow(
                drawing.getAttribute("bpmnElement"),
                meant == null ? "" : meant.getAttribute("name"),
                IntStream.range(0, drawing.getChildNodes().getLength())
                        .mapToObj(drawing.getChildNodes()::item)
                        .filter(node -> "waypoint".equals(node.getLocalName()))
                        .map(node -> Box.point((Element) node))
                        .toList(),
                label.isEmpty() ? null : label.get(0));
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

    private Box extent() {
        double left = least(Box::x) - MARGIN;
        double top = least(Box::y) - MARGIN;
        double right = -least(box -> -box.x() - box.width()) + MARGIN;
        double bottom = -least(box -> -box.y() - box.height()) + 2 * MARGIN;
        return new Box(left, top, right - left, bottom - top);
    }

    private double least(ToDoubleFunction<Box> measure) {
        return Stream.concat(
                        shapes.stream().map(DiagramShape::box), flows.stream().flatMap(flow -> flow.points().stream()))
                .mapToDouble(measure)
                .min()
                .orElse(0);
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
