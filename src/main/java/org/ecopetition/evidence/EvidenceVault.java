package org.ecopetition.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecopetition.frontdoor.Sha256;
import org.ecopetition.petition.Refusal;
import org.springframework.stereotype.Component;

/**
 * The folder in which each file of evidence lies once, under the hash of its bytes: {@code originals} as they were brought,
 * {@code copies} of pictures for pages, which can be made again, and {@code incoming} for what is still on its way.
 */
@Component
class EvidenceVault {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int FOLDER_NAME = 2;
    private static final int BLOCK = 1 << 16;

    /** Whatever is on its way for longer was broken off. */
    private static final Duration LONGEST_WAY = Duration.ofHours(2);

    /** A file is entered in the book moments after it was kept. */
    private static final Duration UNCLAIMED = Duration.ofDays(1);

    private final Path originals;
    private final Path copies;
    private final Path incoming;
    private final long mostSize;
    private final Clock clock;

    EvidenceVault(EvidenceSettings settings, Clock clock) {
        Path root = settings.directory().toAbsolutePath().normalize();
        this.originals = root.resolve("originals");
        this.copies = root.resolve("copies");
        this.incoming = root.resolve("incoming");
        this.mostSize = settings.mostSize().toBytes();
        this.clock = clock;
    }

    /** A file that has arrived and is not kept yet; it is thrown away when this is closed. */
    record Arrived(Path path, String sha256, long size) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /**
     * Takes a file in, a block at a time.
     *
     * @throws Refusal when it is larger than allowed
     */
    Arrived receive(InputStream content) throws IOException {
        Files.createDirectories(incoming);
        Path path = Files.createTempFile(incoming, "evidence", ".part");
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(path)) {
            MessageDigest hash = Sha256.newDigest();
            long size = 0;
            byte[] block = new byte[BLOCK];
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                size += read;
                if (size > mostSize) {
                    throw new Refusal("evidence.file.too-large", mostSize >> 20);
                }
                hash.update(block, 0, read);
                out.write(block, 0, read);
            }
            whole = true;
            return new Arrived(path, HexFormat.of().formatHex(hash.digest()), size);
        } finally {
            if (!whole) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Puts a file in its place, unless the same is there. */
    synchronized void keep(Arrived file) throws IOException {
        Path place = original(file.sha256());
        if (Files.exists(place)) {
            Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
            return;
        }
        Files.createDirectories(place.getParent());
        try (FileChannel written = FileChannel.open(file.path(), StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(file.path(), place, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Throws the copies of a picture away that was not kept. */
    synchronized void dropCopiesWithoutOriginal(String sha256) throws IOException {
        if (!Files.exists(original(sha256))) {
            Files.deleteIfExists(view(sha256));
            Files.deleteIfExists(thumbnail(sha256));
        }
    }

    /** Where the file with this hash lies. */
    Path original(String sha256) {
        return place(originals, sha256, "");
    }

    /** The copy of a picture that fills a page. */
    Path view(String sha256) {
        return place(copies, sha256, "-view.jpg");
    }

    /** The small copy of a picture. */
    Path thumbnail(String sha256) {
        return place(copies, sha256, "-thumbnail.jpg");
    }

    /** Reads a kept file again and compares. */
    Integrity integrityOf(String sha256) {
        Path place = original(sha256);
        if (!Files.exists(place)) {
            return Integrity.MISSING;
        }
        try (InputStream content = Files.newInputStream(place)) {
            MessageDigest hash = Sha256.newDigest();
            byte[] block = new byte[BLOCK];
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                hash.update(block, 0, read);
            }
            return HexFormat.of().formatHex(hash.digest()).equals(sha256) ? Integrity.UNALTERED : Integrity.ALTERED;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Throws away what was broken off on its way, and what nobody entered in the book within a day.
     *
     * @param entered the hashes in the book that begin with two given digits
     */
    void sweep(Function<String, Set<String>> entered) throws IOException {
        for (Path part : in(incoming)) {
            if (isOlder(part, LONGEST_WAY)) {
                Files.deleteIfExists(part);
            }
        }
        for (Path folder : in(originals)) {
            Set<String> known = entered.apply(folder.getFileName().toString());
            for (Path file : in(folder)) {
                String name = file.getFileName().toString();
                if (!known.contains(name) && HASH.matcher(name).matches() && isOlder(file, UNCLAIMED)) {
                    drop(name, entered);
                }
            }
        }
    }

    private synchronized void drop(String sha256, Function<String, Set<String>> entered) throws IOException {
        Path file = original(sha256);
        boolean claimed = entered.apply(sha256.substring(0, FOLDER_NAME)).contains(sha256);
        if (!claimed && isOlder(file, UNCLAIMED)) {
            Files.deleteIfExists(view(sha256));
            Files.deleteIfExists(thumbnail(sha256));
            Files.deleteIfExists(file);
        }
    }

    private boolean isOlder(Path file, Duration age) throws IOException {
        Instant changed = Files.getLastModifiedTime(file).toInstant();
        return changed.isBefore(clock.instant().minus(age));
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Path place(Path folder, String sha256, String ending) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a hash: " + sha256);
        }
        return folder.resolve(sha256.substring(0, FOLDER_NAME)).resolve(sha256 + ending);
    }
}
