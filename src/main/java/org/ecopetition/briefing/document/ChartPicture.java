package org.ecopetition.briefing.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.ecopetition.briefing.document.ChartDrawing.Anchor;
import org.ecopetition.briefing.document.ChartDrawing.Label;
import org.ecopetition.paper.pdf.PaperFonts;
import org.ecopetition.paper.pdf.PaperLetters;

/**
 * A chart as a picture (PNG) for documents.
 */
final class ChartPicture {

    /** Pixels for a unit of the drawing: 305 dots per inch at {@value #MILLIMETRES} mm width. */
    private static final int SCALE = 3;

    static final double MILLIMETRES = 150;
    private static final Color SHADE = new Color(0x4d4d4d);

    private final PaperLetters letters;
    private final ChartDrawing drawing;

    ChartPicture(PaperFonts fonts, ChartDrawing drawing) {
        this.letters = new PaperLetters(fonts, ChartDrawing.LETTERS);
        this.drawing = drawing;
    }

    /** The height on paper in millimetres. */
    double millimetresHigh() {
        return drawing.height() * MILLIMETRES / ChartDrawing.WIDTH;
    }

    byte[] png() {
        int height = (int) Math.ceil(drawing.height() * SCALE);
        BufferedImage image = new BufferedImage(ChartDrawing.WIDTH * SCALE, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, image.getWidth(), height);
            canvas.scale(SCALE, SCALE);
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            draw(canvas);
        } finally {
            canvas.dispose();
        }
        return written(image);
    }

    private void draw(Graphics2D canvas) {
        canvas.setColor(SHADE);
        drawing.boxes()
                .forEach(box -> canvas.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height())));
        canvas.setColor(Color.BLACK);
        drawing.lines().forEach(line -> canvas.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2())));
        drawing.labels().forEach(label -> write(canvas, label));
    }

    private void write(Graphics2D canvas, Label label) {
        double width = letters.width(label.text());
        double x =
                label.anchor() == Anchor.START ? label.x() : label.x() - width / (label.anchor() == Anchor.END ? 1 : 2);
        letters.write(canvas, label.text(), x, label.y());
    }

    private static byte[] written(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }
}
