package org.ecopetition.paper.pdf;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Letters in pictures, drawn from the outlines of our own fonts, because a server has no fonts and Java draws no text without them.
 */
public final class PaperLetters {

    private final PaperFonts fonts;
    private final double size;

    /** @param size of the letters in units of the picture */
    public PaperLetters(PaperFonts fonts, double size) {
        this.fonts = fonts;
        this.size = size;
    }

    /** How wide a text is, in units of the picture. */
    public double width(String text) {
        return text.codePoints().mapToDouble(this::advance).sum();
    }

    /**
     * Writes a text in the colour of the canvas.
     *
     * @param x where it begins
     * @param y of the line on which the letters stand
     */
    public void write(Graphics2D canvas, String text, double x, double y) {
        double at = x;
        for (int character : text.codePoints().toArray()) {
            Optional<TrueTypeFont> font = fonts.drawing(FontFace.HEI, character);
            if (font.isPresent()) {
                fill(canvas, font.get(), character, at, y);
            }
            at += advance(character);
        }
    }

    private void fill(Graphics2D canvas, TrueTypeFont font, int character, double x, double y) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(PaperFonts.glyph(font, character));
            if (glyph != null) {
                AffineTransform place = AffineTransform.getTranslateInstance(x, y);
                double scale = scaleOf(font);
                place.scale(scale, -scale);
                canvas.fill(place.createTransformedShape(glyph.getPath()));
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private double advance(int character) {
        try {
            Optional<TrueTypeFont> font = fonts.drawing(FontFace.HEI, character);
            return font.isEmpty()
                    ? size
                    : font.get().getAdvanceWidth(PaperFonts.glyph(font.get(), character)) * scaleOf(font.get());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private double scaleOf(TrueTypeFont font) throws IOException {
        return size / font.getUnitsPerEm();
    }
}
