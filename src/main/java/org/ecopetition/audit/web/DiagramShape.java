package org.ecopetition.audit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
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
    String svg(String look, @Nullable Long times) {
        String drawn =
                kind.endsWith("Event") ? circle(look) : kind.endsWith("Gateway") ? diamond(look) : rectangle(look);
        return drawn
                + words()
                + (times == null ? "" : count(times, new Box(box.x() + box.width(), box.y() - LINE - 4, 0, 0)));
    }

    private String circle(String look) {
        double x = box.x() + box.width() / 2;
        double y = box.y() + box.height() / 2;
        double radius = box.width() / 2;
        String line = "<circle class=\"shape%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>\n";
        String outer = String.format(Locale.ROOT, line, look + (kind.equals("endEvent") ? " end" : ""), x, y, radius);
        boolean isDouble = kind.startsWith("intermediate") || kind.equals("boundaryEvent");
        return isDouble ? outer + String.format(Locale.ROOT, line, look, x, y, radius - 4) : outer;
    }

    private String diamond(String look) {
        double x = box.x() + box.width() / 2;
        double y = box.y() + box.height() / 2;
        String sign = switch (kind) {
            case "parallelGateway" -> "+";
            case "inclusiveGateway", "eventBasedGateway" -> "○";
            default -> "×";
        };
        return String.format(
                Locale.ROOT,
                "<path class=\"shape%s\" d=\"M%.1f %.1f L%.1f %.1f L%.1f %.1f L%.1f %.1f Z\"/><text x=\"%2$.1f\" y=\"%.1f\" text-anchor=\"middle\" font-size=\"22\">%s</text>%n",
                look,
                x,
                box.y(),
                box.x() + box.width(),
                y,
                x,
                box.y() + box.height(),
                box.x(),
                y,
                y + 8,
                sign);
    }

    private String rectangle(String look) {
        boolean isNote = kind.equals("textAnnotation");
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s%s%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"8\"/>%n",
                isNote ? "scope" : "shape",
                look,
                isScope() ? " scope" : "",
                box.x(),
                box.y(),
                box.width(),
                box.height());
    }

    private String words() {
        if (name.isEmpty()) {
            return "";
        }
        if (isScope()) {
            return text(name, new Box(box.x() + 8, box.y() + 4, box.width() - 16, LINE));
        }
        if (kind.endsWith("Event") || kind.endsWith("Gateway")) {
            Box below = new Box(box.x() - 30, box.y() + box.height() + 4, box.width() + 60, LINE);
            return text(name, label == null ? below : label);
        }
        double height = lines(name, box.width() - LETTER).size() * LINE;
        return text(name, new Box(box.x() + 6, box.y() + (box.height() - height) / 2, box.width() - LETTER, height));
    }

    /** A text in the middle of a box, broken where it is too long for it. */
    static String text(String words, Box place) {
        StringBuilder text = new StringBuilder();
        double y = place.y() + LETTER;
        for (String line : lines(words, Math.max(place.width(), 4 * LETTER))) {
            text.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>%n",
                    place.x() + place.width() / 2,
                    y,
                    HtmlUtils.htmlEscape(line, "UTF-8")));
            y += LINE;
        }
        return text.toString();
    }

    static String count(long times, Box at) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" font-weight=\"bold\" fill=\"#0b5d4e\">×%d</text>%n",
                at.x(),
                at.y() + LINE,
                times);
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
