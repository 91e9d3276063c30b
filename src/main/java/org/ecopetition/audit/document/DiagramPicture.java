package org.ecopetition.audit.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.function.Consumer;
import org.ecopetition.audit.document.DiagramShape.Box;
import org.ecopetition.paper.pdf.PaperFonts;
import org.ecopetition.paper.pdf.PaperLetters;
import org.ecopetition.paper.pdf.PdfPicture;

/** A diagram as a picture for a PDF, in the colours of the SVG picture. */
class DiagramPicture implements PdfPicture {

    private static final Color INK = new Color(0x1c2b22);
    private static final Color GREEN = new Color(0x0b5d4e);
    private static final Color FLOW = new Color(0x8a978f);
    private static final int ROUND = 16;
    private static final double TIP = 9;

    private final Box extent;
    private final Consumer<DiagramPen> diagram;
    private final PaperLetters names;
    private final PaperLetters signs;

    DiagramPicture(Box extent, Consumer<DiagramPen> diagram, PaperFonts fonts) {
        this.extent = extent;
        this.diagram = diagram;
        this.names = new PaperLetters(fonts, 12);
        this.signs = new PaperLetters(fonts, 22);
    }

    @Override
    public double width() {
        return extent.width();
    }

    @Override
    public double height() {
        return extent.height();
    }

    @Override
    public void draw(Graphics2D canvas) {
        canvas.translate(-extent.x(), -extent.y());
        diagram.accept(new Pen(canvas));
    }

    /** How the parts look: what is inside, and the line around. */
    private enum Look {
        PLAIN(Color.WHITE, new Color(0x4a5a52), 1.5f),
        PASSED(new Color(0xe3f1e8), GREEN, 2),
        WAITING(new Color(0xfff0d0), new Color(0xc98200), 3),
        GIVEN_UP(new Color(0xfbe3e0), new Color(0xa4262c), 2);

        private final Color inside;
        private final Color around;
        private final float wide;

        Look(Color inside, Color around, float wide) {
            this.inside = inside;
            this.around = around;
            this.wide = wide;
        }

        static Look of(String names) {
            return names.contains("passed")
                    ? PASSED
                    : names.contains("waiting") ? WAITING : names.contains("given-up") ? GIVEN_UP : PLAIN;
        }
    }

    private final class Pen implements DiagramPen {

        private final Graphics2D canvas;

        private Pen(Graphics2D canvas) {
            this.canvas = canvas;
        }

        @Override
        public void rectangle(String look, Box box) {
            shape(look, new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), ROUND, ROUND));
        }

        @Override
        public void circle(String look, double x, double y, double radius) {
            shape(look, new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }

        @Override
        public void polygon(String look, List<Box> corners) {
            Path2D path = path(corners);
            path.closePath();
            shape(look, path);
        }

        @Override
        public void line(String look, List<Box> points) {
            if (points.size() < 2) {
                return;
            }
            boolean isPassed = look.contains("passed");
            canvas.setColor(isPassed ? GREEN : FLOW);
            canvas.setStroke(new BasicStroke(isPassed ? 2.5f : 1.5f));
            canvas.draw(path(points));
            tip(points.get(points.size() - 2), points.get(points.size() - 1));
        }

        @Override
        public void text(Letters kind, String words, double x, double y) {
            PaperLetters of = kind == Letters.SIGN ? signs : names;
            canvas.setColor(kind == Letters.COUNT ? GREEN : INK);
            of.write(canvas, words, x - of.width(words) / 2, y);
        }

        private void shape(String look, Shape shape) {
            Look as = Look.of(look);
            if (!look.contains("scope")) {
                canvas.setColor(as.inside);
                canvas.fill(shape);
            }
            canvas.setColor(as.around);
            canvas.setStroke(new BasicStroke(look.contains("end") ? 4 : as.wide));
            canvas.draw(shape);
        }

        private void tip(Box from, Box to) {
            double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
            if (length > 0) {
                double x = (to.x() - from.x()) / length * TIP;
                double y = (to.y() - from.y()) / length * TIP;
                canvas.fill(path(List.of(
                        to,
                        new Box(to.x() - x - y / 2, to.y() - y + x / 2, 0, 0),
                        new Box(to.x() - x + y / 2, to.y() - y - x / 2, 0, 0))));
            }
        }

        private static Path2D path(List<Box> points) {
            Path2D path = new Path2D.Double();
            path.moveTo(points.get(0).x(), points.get(0).y());
            points.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
            return path;
        }
    }
}
