package org.ecopetition.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells recordings of sound by how they begin: MP3 (ISO/IEC 11172-3), WAV (RIFF) and AMR (RFC 4867). */
final class RecordingParts {

    /** Kilobits a second of layer III, by the code in the head of a frame: first of version 1, then of the others. */
    private static final int[][] RATES = {
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0}
    };

    /** Signs a second of version 1; of version 2 they are half as many, of 2.5 a quarter. */
    private static final int[] FREQUENCIES = {44_100, 48_000, 32_000, 0};

    private static final int TAG_HEAD = 10;
    private static final int FRAMES = 3;

    private RecordingParts() {}

    static Optional<EvidenceKind> kindOf(ByteBuffer file) {
        String head = textAt(file, 0, 12);
        if (head.startsWith("#!AMR\n") || head.startsWith("#!AMR-WB\n")) {
            return Optional.of(EvidenceKind.AMR);
        }
        if (head.startsWith("RIFF") && head.endsWith("WAVE")) {
            return isWhole(file) ? Optional.of(EvidenceKind.WAV) : Optional.empty();
        }
        int begin = head.startsWith("ID3") ? endOfTag(file) : 0;
        return hasFrames(file, begin) ? Optional.of(EvidenceKind.MP3) : Optional.empty();
    }

    /** Whether the first part says how the sound is written, and no more is announced than is there. */
    private static boolean isWhole(ByteBuffer file) {
        long announced = Integer.toUnsignedLong(Integer.reverseBytes(file.getInt(4))) + 8;
        return announced <= file.limit() && textAt(file, 12, 4).equals("fmt ");
    }

    /** Where the notes in front of the sound end (ID3v2): their length has seven bits a byte. */
    private static int endOfTag(ByteBuffer file) {
        int length = 0;
        for (int at = 6; at < TAG_HEAD; at++) {
            length = (length << 7) | (file.get(at) & 0x7f);
        }
        return TAG_HEAD + length;
    }

    /** Whether frames follow each other: one alone may be chance. */
    private static boolean hasFrames(ByteBuffer file, int begin) {
        int at = begin;
        for (int frame = 0; frame < FRAMES; frame++) {
            if (at < 0 || at > file.limit() - Integer.BYTES) {
                return false;
            }
            int length = frameLength(file.getInt(at));
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /** How long a frame of layer III is by its head, in bytes; 0 where it is none. */
    private static int frameLength(int head) {
        int version = head >>> 19 & 3;
        boolean isSound = head >>> 21 == 0x7ff && version != 1 && (head >>> 17 & 3) == 1;
        boolean isFirst = version == 3;
        int rate = RATES[isFirst ? 0 : 1][head >>> 12 & 15];
        int frequency = FREQUENCIES[head >>> 10 & 3] / (isFirst ? 1 : version == 2 ? 2 : 4);
        if (!isSound || rate == 0 || frequency == 0) {
            return 0;
        }
        return (isFirst ? 144 : 72) * rate * 1000 / frequency + (head >>> 9 & 1);
    }

    private static String textAt(ByteBuffer file, int at, int length) {
        byte[] text = new byte[length];
        file.get(at, text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
