package org.ecopetition.evidence;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ecopetition.petition.Refusal;

/**
 * The parts of a picture file, found without decoding the picture.
 *
 * @param pixels width times height, as the one header says
 * @param end position behind the last byte of the picture; what follows is none of its business
 * @param notes what the camera noted
 * @param picture the parts that make up the picture; all others are of no use to a decoder
 */
record PictureParts(long pixels, int end, PictureMetadata notes, List<Range> picture) {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /** Of an honest progressive picture; each costs a pass over all of it. */
    private static final int MOST_SCANS = 100;

    private static final int JPEG_HEADER = 2;
    private static final int PNG_HEADER = 8;
    private static final int CHECKSUM = 4;

    /** Passes over all points that decoding may take. */
    private static final long MOST_WORK = 1_000_000_000;

    /** Of a side; a decoder holds whole lines. */
    private static final int LONGEST_SIDE = 50_000;

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final Set<String> PNG_PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int PNG_HEADER_LENGTH = 13;

    /** A part of the file, from the first byte to the one behind the last. */
    record Range(int from, int to) {}

    /**
     * Walks through a file.
     *
     * @throws Refusal when it is not complete, or is not the one picture that it shows
     */
    static PictureParts of(ByteBuffer file, boolean jpeg) {
        try {
            return jpeg ? ofJpeg(file) : ofPng(file);
        } catch (BufferUnderflowException | IndexOutOfBoundsException torn) {
            throw FileInspection.broken();
        }
    }

    /** The segments of a JPEG file (ITU-T T.81, Annex B). */
    private static PictureParts ofJpeg(ByteBuffer file) {
        List<Range> picture = new ArrayList<>(List.of(new Range(0, JPEG_HEADER)));
        file.position(JPEG_HEADER);
        long pixels = 0;
        int scans = 0;
        PictureMetadata notes = PictureMetadata.NONE;
        for (int marker = nextMarker(file); marker != END; marker = nextMarker(file)) {
            int from = file.position() - 2;
            if (isAlone(marker)) {
                continue;
            }
            int next = endOfSegment(file, marker);
            if (isFrame(marker)) {
                requireOne(pixels);
                pixels = pixels(sideAt(file, 1), sideAt(file, 3));
            } else if (marker == 0xE1 && notes.equals(PictureMetadata.NONE) && next - file.position() > EXIF.length) {
                notes = exifIn(bytes(file, next - file.position()));
            }
            boolean kept = isOfPicture(marker) || holds(file, "JFIF\0") || holds(file, "ICC_PROFILE\0");
            file.position(next);
            if (marker == SCAN) {
                scans++;
                skipScan(file);
            }
            if (scans > MOST_SCANS || scans * pixels > MOST_WORK) {
                throw FileInspection.broken();
            }
            if (kept) {
                picture.add(new Range(from, file.position()));
            }
        }
        picture.add(new Range(file.position() - 2, file.position()));
        return complete(pixels, file, notes, picture);
    }

    /** The chunks of a PNG file (ISO/IEC 15948). */
    private static PictureParts ofPng(ByteBuffer file) {
        List<Range> picture = new ArrayList<>(List.of(new Range(0, PNG_HEADER)));
        file.position(PNG_HEADER);
        long pixels = 0;
        PictureMetadata notes = PictureMetadata.NONE;
        String type = "";
        while (!type.equals("IEND")) {
            int from = file.position();
            int length = file.getInt();
            type = new String(bytes(file, Integer.BYTES), StandardCharsets.US_ASCII);
            file.position(file.position() + Integer.BYTES);
            if (length < 0 || length > file.remaining() - CHECKSUM || (pixels == 0) != type.equals("IHDR")) {
                throw FileInspection.broken(); // the header comes first, and once
            }
            if (type.equals("IHDR")) {
                pixels = pngPixels(file, length);
            } else if (type.equals("acTL")) {
                throw new Refusal("evidence.file.animated");
            } else if (type.equals("eXIf") && length < 0x10000) {
                notes = PictureMetadata.read(bytes(file, length), 0);
            }
            file.position(file.position() + length + CHECKSUM);
            if (PNG_PICTURE.contains(type)) {
                picture.add(new Range(from, file.position()));
            }
        }
        return complete(pixels, file, notes, picture);
    }

    private static long pngPixels(ByteBuffer file, int length) {
        if (length != PNG_HEADER_LENGTH) {
            throw FileInspection.broken();
        }
        return pixels(
                Integer.toUnsignedLong(file.getInt(file.position())),
                Integer.toUnsignedLong(file.getInt(file.position() + Integer.BYTES)));
    }

    private static long pixels(long width, long height) {
        if (width == 0 || height == 0) {
            throw FileInspection.broken();
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw new Refusal("evidence.file.too-long", LONGEST_SIDE);
        }
        return width * height;
    }

    private static void requireOne(long pixelsBefore) {
        if (pixelsBefore != 0) {
            throw FileInspection.broken();
        }
    }

    private static int endOfSegment(ByteBuffer file, int marker) {
        int length = Short.toUnsignedInt(file.getShort()) - Short.BYTES;
        int next = file.position() + length;
        if (marker == START || length < 0 || next > file.limit()) {
            throw FileInspection.broken();
        }
        return next;
    }

    private static long sideAt(ByteBuffer file, int at) {
        return Short.toUnsignedInt(file.getShort(file.position() + at));
    }

    private static PictureParts complete(long pixels, ByteBuffer file, PictureMetadata notes, List<Range> picture) {
        if (pixels <= 0) {
            throw FileInspection.broken();
        }
        return new PictureParts(pixels, file.position(), notes, picture);
    }

    /** Frame, tables and scans, and how Adobe's programs keep colours. */
    private static boolean isOfPicture(int marker) {
        return isFrame(marker)
                || marker == 0xC4
                || marker == SCAN
                || marker == 0xDB
                || marker == 0xDD
                || marker == 0xEE;
    }

    private static boolean holds(ByteBuffer file, String name) {
        byte[] expected = name.getBytes(StandardCharsets.US_ASCII);
        return file.remaining() >= expected.length && Arrays.equals(bytes(file, expected.length), expected);
    }

    private static PictureMetadata exifIn(byte[] segment) {
        return Arrays.equals(Arrays.copyOf(segment, EXIF.length), EXIF)
                ? PictureMetadata.read(segment, EXIF.length)
                : PictureMetadata.NONE;
    }

    private static int nextMarker(ByteBuffer file) {
        int before = 0;
        while (true) {
            int read = Byte.toUnsignedInt(file.get());
            if (before == 0xFF && read != 0 && read != 0xFF) {
                return read;
            }
            before = read;
        }
    }

    /** Goes on to the marker that ends a scan. */
    private static void skipScan(ByteBuffer file) {
        int marker = nextMarker(file);
        while (marker >= 0xD0 && marker <= 0xD7) {
            marker = nextMarker(file);
        }
        file.position(file.position() - 2);
    }

    private static boolean isAlone(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker < START);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static byte[] bytes(ByteBuffer file, int length) {
        byte[] bytes = new byte[length];
        file.get(file.position(), bytes);
        return bytes;
    }
}
