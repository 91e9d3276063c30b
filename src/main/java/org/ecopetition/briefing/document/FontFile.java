package org.ecopetition.briefing.document;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Reads font files: TrueType ({@code .ttf}), and the first font of a collection ({@code .ttc}). */
final class FontFile {

    private FontFile() {}

    /**
     * The font of a file.
     *
     * @throws IOException when there is none, it is damaged, or it has no TrueType outlines
     */
    static TrueTypeFont read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("no file " + file);
        }
        return withOutlines(
                file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc") ? firstOf(file.toFile()) : one(file));
    }

    /** The font of a stream, which is read to its end. */
    static TrueTypeFont read(InputStream font) throws IOException {
        return withOutlines(new TTFParser().parse(new RandomAccessReadBuffer(font.readAllBytes())));
    }

    private static TrueTypeFont one(Path file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(file)));
    }

    private static TrueTypeFont firstOf(File file) throws IOException {
        List<TrueTypeFont> fonts = new ArrayList<>();
        try {
            // stays open: the font reads from it
            new TrueTypeCollection(file).processAllFonts(fonts::add);
        } catch (RuntimeException damaged) {
            throw new IOException(damaged);
        }
        if (fonts.isEmpty()) {
            throw new IOException("an empty collection");
        }
        return fonts.get(0);
    }

    private static TrueTypeFont withOutlines(TrueTypeFont font) throws IOException {
        try {
            if (font.getGlyph() == null || font.getUnicodeCmapLookup() == null) {
                throw new IOException("no TrueType outlines");
            }
            return font;
        } catch (RuntimeException damaged) {
            throw new IOException(damaged);
        }
    }
}
