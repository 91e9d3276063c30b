package org.ecopetition.evidence;

import static java.util.Objects.requireNonNull;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.ecopetition.evidence.EvidenceDesk.Painting;
import org.ecopetition.petition.Refusal;
import org.springframework.stereotype.Component;

/**
 * Makes the copies of a picture that pages show: decoded, turned upright and written anew, so that nothing of the original
 * but its picture remains: no place, no camera, no hidden bytes.
 */
@Component
class PictureCopies {

    /** Longer side of the copy that fills a page, in pixels. */
    static final int VIEW = 1600;

    /** Longer side of the copy for lists, in pixels. */
    static final int THUMBNAIL = 360;

    private static final float QUALITY = 0.85f;

    private static final Duration LONGEST_DECODING = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final DecodingQueue turns = new DecodingQueue(LONGEST_WAIT);

    /**
     * Writes both copies.
     *
     * @param orientation how the picture lies (Exif), 1 to 8
     * @throws Refusal when the picture cannot be decoded, or not in time
     */
    void make(Path original, EvidenceKind kind, int orientation, Path view, Path thumbnail) throws IOException {
        try (StrippedPicture bare = StrippedPicture.of(original, kind, requireNonNull(view.getParent()))) {
            turns.take(bare.pixels(), () -> {
                BufferedImage upright = upright(decoded(bare, kind, LONGEST_DECODING), orientation, VIEW);
                write(upright, view);
                write(upright(upright, 1, THUMBNAIL), thumbnail);
            });
        }
    }

    /**
     * Writes a copy anew with something painted over it.
     *
     * @param view the copy that fills a page
     * @param longest side of what is made, in pixels
     * @return a JPEG
     * @throws Refusal when others are worked on for too long
     */
    byte[] repainted(Path view, Painting painting, int longest) throws IOException {
        BufferedImage picture = ImageIO.read(view.toFile());
        if (picture == null) {
            throw FileInspection.broken();
        }
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        turns.take((long) picture.getWidth() * picture.getHeight(), () -> {
            Graphics2D brush = picture.createGraphics();
            painting.paint(brush, picture.getWidth(), picture.getHeight());
            brush.dispose();
            write(upright(picture, 1, longest), copy);
        });
        return copy.toByteArray();
    }

    /** Reads only as many points as the copy needs, so that a large picture fits into little memory. */
    static BufferedImage decoded(StrippedPicture picture, EvidenceKind kind, Duration longest) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.ending()).next();
        try (TimedInput in = new TimedInput(picture.path(), longest)) {
            reader.setInput(in, true, true);
            reader.addIIOReadProgressListener(in);
            if ((long) reader.getWidth(0) * reader.getHeight(0) != picture.pixels()) {
                throw FileInspection.broken();
            }
            int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
            int step = Math.max(1, (longer + 2 * VIEW - 1) / (2 * VIEW));
            ImageReadParam wanted = reader.getDefaultReadParam();
            wanted.setSourceSubsampling(step, step, 0, 0);
            BufferedImage read = reader.read(0, wanted);
            if (in.isOver()) {
                throw FileInspection.broken();
            }
            return read;
        } catch (IOException | RuntimeException undecodable) {
            throw FileInspection.broken();
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage picture, int orientation, int longest) {
        double scale = Math.min(1, (double) longest / Math.max(picture.getWidth(), picture.getHeight()));
        boolean onItsSide = orientation > 4;
        int across = Math.max(1, (int) Math.round((onItsSide ? picture.getHeight() : picture.getWidth()) * scale));
        int down = Math.max(1, (int) Math.round((onItsSide ? picture.getWidth() : picture.getHeight()) * scale));
        BufferedImage copy = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = copy.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, across, down);
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform turn = AffineTransform.getScaleInstance(scale, scale);
        turn.concatenate(turned(orientation, picture.getWidth(), picture.getHeight()));
        brush.drawImage(picture, turn, null);
        brush.dispose();
        return copy;
    }

    /** From the rows and columns of the file to the upright picture (Exif 2.32, tag 0x0112). */
    private static AffineTransform turned(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static void write(BufferedImage picture, Path copy) throws IOException {
        Path unfinished = Files.createTempFile(copy.getParent(), "copy", ".part");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            write(picture, out);
        }
        Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(BufferedImage picture, OutputStream copy) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(copy)) {
            ImageWriteParam wanted = writer.getDefaultWriteParam();
            wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wanted.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), wanted);
        } finally {
            writer.dispose();
        }
    }
}
