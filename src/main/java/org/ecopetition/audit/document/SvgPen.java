package org.ecopetition.audit.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ecopetition.audit.document.DiagramShape.Box;
import org.springframework.web.util.HtmlUtils;

/** Draws a diagram as SVG. */
class SvgPen implements DiagramPen {

    private static final String LOOK = """
            <style>.shape{fill:#fff;stroke:#4a5a52;stroke-width:1.5}.flow{fill:none;stroke:#8a978f;stroke-width:1.5;marker-end:url(#tip)}.scope{fill:none}
            .passed.shape{fill:#e3f1e8;stroke:#0b5d4e;stroke-width:2}.passed.flow{stroke:#0b5d4e;stroke-width:2.5;marker-end:url(#passed-tip)}.scope.passed{fill:none}
            .waiting.shape{fill:#fff0d0;stroke:#c98200;stroke-width:3}.given-up.shape{fill:#fbe3e0;stroke:#a4262c;stroke-width:2}.end{stroke-width:4}text{fill:#1c2b22}</style>
            <defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 10 5 0 10z" fill="#8a978f"/></marker><marker id="passed-tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 10 5 0 10z" fill="#0b5d4e"/></marker></defs>
            """;

    private final StringBuilder drawn = new StringBuilder();

    /** All that was drawn. */
    String picture(Box extent) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%.0f %.0f %.0f %.0f\" width=\"%3$.0f\" height=\"%4$.0f\" font-family=\"Noto Sans CJK SC, Microsoft YaHei, sans-serif\" font-size=\"12\" role=\"img\">%n",
                        extent.x(),
                        extent.y(),
                        extent.width(),
                        extent.height())
                + LOOK
                + drawn
                + "</svg>\n";
    }

    @Override
    public void rectangle(String look, Box box) {
        add(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"8\"/>%n",
                look, box.x(), box.y(), box.width(), box.height());
    }

    @Override
    public void circle(String look, double x, double y, double radius) {
        add("<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>%n", look, x, y, radius);
    }

    @Override
    public void polygon(String look, List<Box> corners) {
        add("<polygon class=\"%s\" points=\"%s\"/>%n", look, places(corners));
    }

    @Override
    public void line(String look, List<Box> points) {
        add("<polyline class=\"%s\" points=\"%s\"/>%n", look, places(points));
    }

    @Override
    public void text(Letters letters, String words, double x, double y) {
        String look = switch (letters) {
            case NAME -> "";
            case SIGN -> " font-size=\"22\"";
            case COUNT -> " font-weight=\"bold\" fill=\"#0b5d4e\"";
        };
        add(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\"%s>%s</text>%n",
                x, y, look, HtmlUtils.htmlEscape(words, "UTF-8"));
    }

    private void add(String element, Object... values) {
        drawn.append(String.format(Locale.ROOT, element, values));
    }

    private static String places(List<Box> points) {
        return points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", point.x(), point.y()))
                .collect(Collectors.joining(" "));
    }
}
