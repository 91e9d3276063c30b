package org.ecopetition.storage.original;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.Resource;

/**
 * Each original once, under the SHA-256 of its bytes (64 hexadecimal digits): {@code ab/abcd…} holds what hashes to {@code abcd…}.
 * What lies there is written over by nothing else. All of them throw {@link OriginalsAway} while the storage does not answer.
 */
public interface Originals {

    /** Digits by which they lie together. */
    int BEGINNING = 2;

    /** An original, and since when it lies there; bringing it again counts as new. */
    record Kept(String sha256, Instant since) {}

    /**
     * Puts a file there, whole or not at all; where one lies under this hash, that one stays.
     *
     * @param file may be gone afterwards
     */
    void keep(Path file, String sha256) throws IOException;

    /**
     * As {@link #keep}, and puts it in the place of what lies there.
     *
     * @param file may be gone afterwards
     */
    void replace(Path file, String sha256) throws IOException;

    /** The place beside, in the same storage, for files that may show a caller. */
    Originals letters();

    /** What lies under this hash; {@link Resource#exists()} says whether anything does. */
    Resource of(String sha256);

    /** The first two digits of what lies there. */
    Set<String> beginnings() throws IOException;

    /** What lies there and begins with two digits. */
    List<Kept> beginningWith(String twoDigits) throws IOException;

    /** Throws one away that was brought before this moment, and not again since. */
    void drop(String sha256, Instant broughtBefore) throws IOException;

    /** Throws away what begins with two digits, nobody knows and was brought before this moment. */
    default void dropUnclaimed(String twoDigits, Set<String> known, Instant before) throws IOException {
        for (Kept kept : beginningWith(twoDigits)) {
            if (!known.contains(kept.sha256()) && kept.since().isBefore(before)) {
                drop(kept.sha256(), before);
            }
        }
    }

    /** Whether the storage answers. */
    boolean isThere();

    /** The name of a file below the place of all originals. */
    static String nameOf(String sha256) {
        if (!isHash(sha256)) {
            throw new IllegalArgumentException("not a hash: " + sha256);
        }
        return sha256.substring(0, BEGINNING) + "/" + sha256;
    }

    /** Whether these are the 64 digits of a SHA-256. */
    static boolean isHash(String digits) {
        return digits.matches("[0-9a-f]{64}");
    }
}
