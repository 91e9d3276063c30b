package org.ecopetition.audit.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * An element of a diagram with its place in it.
 *
 * @param kind local name of the BPMN element
 * @param label where its name stands, for those that do not hold it
 */
record DiagramShape(
        String id,
        String kind,
        String name,
        boolean expanded,
        Box box,
        @Nullable Box label) {

    private static final int LETTER = 12;
    private static final int LINE = 15;

    /** A rectangle or a point in the units of the diagram. */
    record Box(double x, double y, double width, double height) {

        static Box of(Element bounds) {
            return new Box(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
        }

        static Box point(Element waypoint) {
            return new Box(number(waypoint, "x"), number(waypoint, "y"), 0, 0);
        }

        Box middle(Box other) {
            return new Box((x + other.x) / 2, (y + other.y) / 2, 0, 0);
        }

        private static double number(Element element, String attribute) {
            String text = element.getAttribute(attribute);
            return text.isEmpty() ? 0 : Double.parseDouble(text);
        }
    }

    /** Whether other elements lie within it. */
    boolean isScope() {
        return expanded || kind.equals("participant") || kind.equals("lane");
    }

    /**
     * Draws it.
     *
     * @param look class names for what became of it, with a blank before each
     * @param times how often it was passed, where more than once
     */
    void draw(DiagramPen pen, String look, @Nullable Long times) {
        if (kind.endsWith("Event")) {
            circle(pen, look);
        } else if (kind.endsWith("Gateway")) {
            diamond(pen, look);
        } else {
            pen.rectangle(
                    (kind.equals("textAnnotation") ? "scope" : "shape") + look + (isScope() ? " scope" : ""), box);
        }
        words(pen);
        if (times != null) {
            count(pen, times, new Box(box.x() + box.width(), box.y() - LINE - 4, 0, 0));
        }
    }

    private void circle(DiagramPen pen, String look) {
        double x = box.x() + box.width() / 2;
        double y = box.y() + box.height() / 2;
        double radius = box.width() / 2;
        pen.circle("shape" + look + (kind.equals("endEvent") ? " end" : ""), x, y, radius);
        if (kind.startsWith("intermediate") || kind.equals("boundaryEvent")) {
            pen.circle("shape" + look, x, y, radius - 4);
        }
    }

    private void diamond(DiagramPen pen, String look) {
        double x = box.x() + box.width() / 2;
        double y = box.y() + box.height() / 2;
        pen.polygon(
                "shape" + look,
                List.of(
                        new Box(x, box.y(), 0, 0),
                        new Box(box.x() + box.width(), y, 0, 0),
                        new Box(x, box.y() + box.height(), 0, 0),
                        new Box(box.x(), y, 0, 0)));
        String sign = switch (kind) {
            case "parallelGateway" -> "+";
            case "inclusiveGateway", "eventBasedGateway" -> "○";
            default -> "×";
        };
        pen.text(DiagramPen.Letters.SIGN, sign, x, y + 8);
    }

    private void words(DiagramPen pen) {
        if (name.isEmpty()) {
            return;
        }
        if (isScope()) {
            text(pen, name, new Box(box.x() + 8, box.y() + 4, box.width() - 16, LINE));
        } else if (kind.endsWith("Event") || kind.endsWith("Gateway")) {
            Box below = new Box(box.x() - 30, box.y() + box.height() + 4, box.width() + 60, LINE);
            text(pen, name, label == null ? below : label);
        } else {
            double height = lines(name, box.width() - LETTER).size() * LINE;
            text(pen, name, new Box(box.x() + 6, box.y() + (box.height() - height) / 2, box.width() - LETTER, height));
        }
    }

    /** A text in the middle of a box, broken where it is too long for it. */
    static void text(DiagramPen pen, String words, Box place) {
        double y = place.y() + LETTER;
        for (String line : lines(words, Math.max(place.width(), 6 * LETTER))) {
            pen.text(DiagramPen.Letters.NAME, line, place.x() + place.width() / 2, y);
            y += LINE;
        }
    }

    static void count(DiagramPen pen, long times, Box at) {
        pen.text(DiagramPen.Letters.COUNT, "×" + times, at.x(), at.y() + LINE);
    }

    private static List<String> lines(String words, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double taken = 0;
        for (int letter : words.codePoints().toArray()) {
            double wide = letter < 0x2E80 ? LETTER * 0.6 : LETTER;
            if (taken + wide > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                taken = 0;
            }
            line.appendCodePoint(letter);
            taken += wide;
        }
        lines.add(line.toString());
        return lines;
    }
}
