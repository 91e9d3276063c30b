package org.ecopetition.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as officers, telephones and evildoers make them. */
public final class RealFiles {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private RealFiles() {}

    /** A picture: the left half of one colour, the right half white. */
    public static byte[] jpeg(int width, int height, Color left) {
        return encoded(picture(width, height, left), "jpg");
    }

    public static byte[] png(int width, int height) {
        return encoded(picture(width, height, Color.BLUE), "png");
    }

    /** The picture as a telephone in Mingshantou town (29.2°N, 112.4°E) took it on 30 June 2023 at 22:15. */
    public static byte[] withCameraNotes(byte[] jpeg, int orientation) {
        byte[] notes = joined(EXIF, tiff(orientation));
        ByteBuffer segment = ByteBuffer.allocate(4 + notes.length);
        segment.putShort((short) 0xFFE1).putShort((short) (notes.length + 2)).put(notes);
        return joined(Arrays.copyOf(jpeg, 2), segment.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A film of so many bytes. */
    public static byte[] mp4(int bytes) {
        return joined(movieHead(bytes), new byte[bytes]);
    }

    /** The boxes of a film before the bytes of its pictures. */
    public static byte[] movieHead(int bytes) {
        return joined(
                box("ftyp", "isom\0\0\2\0isommp42".getBytes(StandardCharsets.ISO_8859_1)),
                box("moov", new byte[100]),
                ByteBuffer.allocate(8)
                        .putInt(bytes + 8)
                        .put("mdat".getBytes(StandardCharsets.US_ASCII))
                        .array());
    }

    /** A recording of so many frames of silence (MPEG 1 layer III, 128 kbit/s, 44.1 kHz), its notes in front. */
    public static byte[] mp3(int frames, String notes) {
        byte[] frame = new byte[417];
        frame[0] = (byte) 0xff;
        frame[1] = (byte) 0xfb;
        frame[2] = (byte) 0x90;
        byte[] said = notes.getBytes(StandardCharsets.UTF_8);
        byte[] tag = ByteBuffer.allocate(10 + said.length)
                .put("ID3\u0003\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .putInt((said.length >> 7 << 8) | (said.length & 0x7f))
                .put(said)
                .array();
        byte[][] parts = new byte[frames + 1][];
        Arrays.fill(parts, frame);
        parts[0] = tag;
        return joined(parts);
    }

    public static byte[] wav(int bytes) {
        return ByteBuffer.allocate(44 + bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + bytes)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .put(new byte[16])
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(bytes)
                .array();
    }

    public static byte[] heic() {
        return joined(
                box("ftyp", "heic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1)), box("mdat", new byte[64]));
    }

    public static byte[] pdf() {
        return text("""
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj
                xref
                0 3
                0000000000 65535 f
                trailer<</Size 3/Root 1 0 R>>
                startxref
                110
                %%EOF
                """);
    }

    public static byte[] docx() {
        try (XWPFDocument paper = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            paper.createParagraph().createRun().setText("监测报告");
            paper.write(out);
            return out.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    public static byte[] xlsx() {
        try (XSSFWorkbook paper = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            paper.createSheet("监测数据");
            paper.write(out);
            return out.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** A PNG of a few bytes that says it is 50,000 points wide and high. */
    public static byte[] pictureBomb() {
        byte[] png = png(4, 4);
        ByteBuffer.wrap(png).putInt(16, 50_000).putInt(20, 50_000);
        return png;
    }

    /** A chunk of a PNG (ISO/IEC 15948). */
    public static byte[] chunk(String type, byte[] content) {
        CRC32 check = new CRC32();
        check.update(text(type));
        check.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(text(type))
                .put(content)
                .putInt((int) check.getValue())
                .array();
    }

    /** The PNG with more chunks behind its header. */
    public static byte[] withChunks(byte[] png, byte[]... chunks) {
        int header = 33;
        return joined(Arrays.copyOf(png, header), joined(chunks), Arrays.copyOfRange(png, header, png.length));
    }

    /** The content of a PNG's header: so wide and high, eight bits of three colours. */
    public static byte[] pngHeader(int width, int height) {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
    }

    /** The JPEG with one more segment behind its first marker. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteBuffer segment = ByteBuffer.allocate(4 + content.length);
        segment.putShort((short) (0xFF00 | marker))
                .putShort((short) (content.length + 2))
                .put(content);
        return joined(Arrays.copyOf(jpeg, 2), segment.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static BufferedImage picture(int width, int height, Color left) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, width, height);
        brush.setColor(left);
        brush.fillRect(0, 0, width / 2, height);
        brush.dispose();
        return picture;
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static byte[] box(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
    }

    /** Exif 2.32: a TIFF header, a list with orientation and pointers, the list of the camera, the list of the place. */
    private static byte[] tiff(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(220);
        tiff.put(text("MM")).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8769, 4, 1, 50);
        entry(tiff, 0x8825, 4, 1, 88);
        tiff.position(50).putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, 68);
        tiff.position(68).put(text("2023:06:30 22:15:00\0"));
        tiff.position(88).putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 144);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, 168);
        tiff.position(144);
        degrees(tiff, 29, 12);
        degrees(tiff, 112, 24);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer tiff, int degrees, int minutes) {
        tiff.putInt(degrees).putInt(1).putInt(minutes).putInt(1).putInt(0).putInt(1);
    }
}
