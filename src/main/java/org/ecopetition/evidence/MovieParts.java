package org.ecopetition.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The boxes of a film (ISO/IEC 14496-12), which must follow each other up to the end of the file. */
final class MovieParts {

    /** Names under which pictures, not films, come in such boxes (HEIC, AVIF). */
    private static final Set<String> STILLS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis");

    private static final int SHORTEST_BOX = 8;
    private static final int BRAND = 8;

    private MovieParts() {}

    /** The name the first box gives to the file's kind. */
    static String brandOf(ByteBuffer file) {
        return textAt(file, BRAND);
    }

    static boolean isStill(String brand) {
        return STILLS.contains(brand);
    }

    /** Whether all boxes are there. */
    static boolean isComplete(ByteBuffer file) {
        Set<String> found = new HashSet<>();
        long at = 0;
        while (at < file.limit()) {
            if (file.limit() - at < SHORTEST_BOX) {
                return false;
            }
            long size = sizeAt(file, (int) at);
            if (size < SHORTEST_BOX || size > file.limit() - at) {
                return false;
            }
            found.add(textAt(file, (int) at + Integer.BYTES));
            at += size;
        }
        return found.containsAll(Set.of("ftyp", "moov", "mdat"));
    }

    /** A size of 0 reaches to the end of the file, 1 stands for a longer number behind the name. */
    private static long sizeAt(ByteBuffer file, int at) {
        long size = Integer.toUnsignedLong(file.getInt(at));
        if (size == 1) {
            return file.getLong(at + SHORTEST_BOX);
        }
        return size == 0 ? file.limit() - at : size;
    }

    private static String textAt(ByteBuffer file, int at) {
        byte[] text = new byte[Integer.BYTES];
        file.get(at, text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
