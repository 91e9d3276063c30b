package org.ecopetition.paper.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Reads font files: TrueType ({@code .ttf}), and the first font of a collection ({@code .ttc}). The letters stand a little closer
 * than they are drawn, so that 28 of 16 pt fill a line of 156 mm (GB/T 9704-2012, 5.2.1), as the spacing of the Word template
 * does it; the PDF's maker would not justify lines whose letters are spaced.
 */
final class FontFile {

    /** With a little room for what layout rounds. */
    private static final double CLOSER = 156 / 25.4 * 72 / 28.05 / 16;

    private static final String COLLECTION = "ttcf";
    private static final int RECORD = 16;
    private static final int SHORT = 0xFFFF;

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
        return read(Files.readAllBytes(file));
    }

    /** The font of a stream, which is read to its end. */
    static TrueTypeFont read(InputStream font) throws IOException {
        return read(font.readAllBytes());
    }

    private static TrueTypeFont read(byte[] font) throws IOException {
        boolean collection = new String(font, 0, Math.min(4, font.length), US_ASCII).equals(COLLECTION);
        try {
            setCloser(ByteBuffer.wrap(font), collection);
        } catch (IndexOutOfBoundsException damaged) {
            throw new IOException(damaged);
        }
        return withOutlines(collection ? firstOf(font) : new TTFParser().parse(new RandomAccessReadBuffer(font)));
    }

    private static void setCloser(ByteBuffer font, boolean collection) {
        int start = collection ? font.getInt(12) : 0;
        int header = table("hhea", font, start);
        int metrics = table("hmtx", font, start);
        if (header == 0 || metrics == 0) {
            return; // no font at all, which its reader says
        }
        int letters = font.getShort(header + 34) & SHORT;
        for (int letter = 0; letter < letters; letter++) {
            int at = metrics + 4 * letter;
            font.putShort(at, (short) ((font.getShort(at) & SHORT) * CLOSER));
        }
    }

    /** Where a table of the font begins; 0 where it has none. */
    private static int table(String name, ByteBuffer font, int start) {
        int tables = font.getShort(start + 4) & SHORT;
        for (int record = start + 12; record < start + 12 + RECORD * tables; record += RECORD) {
            byte[] tag = new byte[4];
            font.get(record, tag);
            if (new String(tag, US_ASCII).equals(name)) {
                return font.getInt(record + 8);
            }
        }
        return 0;
    }

    private static TrueTypeFont firstOf(byte[] file) throws IOException {
        List<TrueTypeFont> fonts = new ArrayList<>();
        try {
            // stays open: the font reads from it
            new TrueTypeCollection(new ByteArrayInputStream(file)).processAllFonts(fonts::add);
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
