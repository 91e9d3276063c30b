package org.ecopetition.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ecopetition.petition.Refusal;

/**
 * The parts of a picture file, found without decoding the picture.
 *
 * @param pixels width times height, as the file says
 * @param end position behind the last byte of the picture; what follows is none of its business
 * @param notes what the camera noted
 */
record PictureParts(long pixels, int end, CameraNotes notes) {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /** Of an honest progressive picture; each costs a pass over all of it. */
    private static final int MOST_SCANS = 100;

    private static final int JPEG_HEADER = 2;
    private static final int PNG_HEADER = 8;
    private static final int CHECKSUM = 4;

    /**
     * Walks through the segments of a JPEG file (ITU-T T.81, Annex B).
     *
     * @throws Refusal when it is not complete
     */
    static PictureParts ofJpeg(ByteBuffer file) {
        file.position(JPEG_HEADER);
        long pixels = 0;
        int scans = 0;
        CameraNotes notes = CameraNotes.NONE;
        for (int marker = nextMarker(file); marker != 0xD9; marker = nextMarker(file)) {
            if (isAlone(marker)) {
                continue;
            }
            int length = Short.toUnsignedInt(file.getShort()) - Short.BYTES;
            int next = file.position() + length;
            if (isFrame(marker)) {
                pixels = (long) Short.toUnsignedInt(file.getShort(file.position() + 1))
                        * Short.toUnsignedInt(file.getShort(file.position() + 3));
            } else if (marker == 0xE1 && notes.equals(CameraNotes.NONE) && length > EXIF.length) {
                notes = exifIn(bytes(file, length));
            }
            if (length < 0 || next > file.limit()) {
                throw FileInspection.broken();
            }
            file.position(next);
            if (marker == 0xDA) {
                scans++;
                skipScan(file);
            }
            if (scans > MOST_SCANS) {
                throw FileInspection.broken();
            }
        }
        return complete(pixels, file, notes);
    }

    /**
     * Walks through the chunks of a PNG file (ISO/IEC 15948).
     *
     * @throws Refusal when it is not complete
     */
    static PictureParts ofPng(ByteBuffer file) {
        file.position(PNG_HEADER);
        long pixels = 0;
        CameraNotes notes = CameraNotes.NONE;
        String type = "";
        while (!type.equals("IEND")) {
            int length = file.getInt();
            type = new String(bytes(file, Integer.BYTES), StandardCharsets.US_ASCII);
            file.position(file.position() + Integer.BYTES);
            if (length < 0 || length > file.remaining() - CHECKSUM) {
                throw FileInspection.broken();
            }
            if (type.equals("IHDR")) {
                pixels = Integer.toUnsignedLong(file.getInt(file.position()))
                        * Integer.toUnsignedLong(file.getInt(file.position() + Integer.BYTES));
            } else if (type.equals("eXIf") && length < 0x10000) {
                notes = CameraNotes.read(bytes(file, length), 0);
            }
            file.position(file.position() + length + CHECKSUM);
        }
        return complete(pixels, file, notes);
    }

    private static PictureParts complete(long pixels, ByteBuffer file, CameraNotes notes) {
        if (pixels <= 0) {
            throw FileInspection.broken();
        }
        return new PictureParts(pixels, file.position(), notes);
    }

    private static CameraNotes exifIn(byte[] segment) {
        return Arrays.equals(Arrays.copyOf(segment, EXIF.length), EXIF)
                ? CameraNotes.read(segment, EXIF.length)
                : CameraNotes.NONE;
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
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
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
