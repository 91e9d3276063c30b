package org.ecopetition.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.frontdoor.Sha256;
import org.ecopetition.petition.Refusal;
import org.ecopetition.storage.original.Originals;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Where each file of evidence lies once, under the hash of its bytes: the {@link Originals} as they were brought, and in a folder of
 * this node {@code copies} of pictures for pages, which can be made again, and {@code incoming} for what is still on its way.
 */
@Component
class EvidenceVault {

    private static final int HASH = 64;
    private static final int BLOCK = 1 << 16;

    /** Whatever is on its way for longer was broken off. */
    private static final Duration LONGEST_WAY = Duration.ofHours(2);

    /** A file is entered in the book moments after it was kept. */
    static final Duration UNCLAIMED = Duration.ofDays(1);

    private final Originals originals;
    private final Path copies;
    private final Path incoming;
    private final long mostSize;
    private final Clock clock;

    EvidenceVault(EvidenceSettings settings, Originals originals, Clock clock) {
        Path root = settings.directory().toAbsolutePath().normalize();
        this.originals = originals;
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
    void keep(Arrived file) throws IOException {
        originals.keep(file.path(), file.sha256());
    }

    /** Throws the copies of a picture away; they are made again when somebody asks for one. */
    void dropCopies(String sha256) throws IOException {
        Files.deleteIfExists(view(sha256));
        Files.deleteIfExists(thumbnail(sha256));
    }

    /** The file with this hash, wherever it lies. */
    Resource original(String sha256) {
        return originals.of(sha256);
    }

    /** Brings a kept file here, for what reads files alone; thrown away when it is closed. */
    Arrived fetched(String sha256) throws IOException {
        Files.createDirectories(incoming);
        Path path = Files.createTempFile(incoming, "original", ".part");
        try (InputStream content = originals.of(sha256).getInputStream()) {
            long size = Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
            return new Arrived(path, sha256, size);
        } catch (IOException | RuntimeException notThere) {
            Files.deleteIfExists(path);
            throw notThere;
        }
    }

    /** The copy of a picture that fills a page. */
    Path view(String sha256) {
        return copy(sha256, "-view.jpg");
    }

    /** The small copy of a picture. */
    Path thumbnail(String sha256) {
        return copy(sha256, "-thumbnail.jpg");
    }

    /** Reads a kept file again and compares. */
    Integrity integrityOf(String sha256) {
        Resource kept = originals.of(sha256);
        if (!kept.exists()) {
            return Integrity.MISSING;
        }
        try (InputStream content = kept.getInputStream()) {
            return Sha256.of(content).equals(sha256) ? Integrity.UNALTERED : Integrity.ALTERED;
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
        Set<String> beginnings = new TreeSet<>(originals.beginnings());
        beginnings.addAll(in(copies).stream()
                .map(folder -> folder.getFileName().toString())
                .collect(Collectors.toSet()));
        for (String beginning : beginnings) {
            sweep(beginning, entered);
        }
    }

    private void sweep(String beginning, Function<String, Set<String>> entered) throws IOException {
        Instant before = clock.instant().minus(UNCLAIMED);
        Set<String> known = entered.apply(beginning);
        originals.dropUnclaimed(beginning, known, before);
        for (Path copy : in(copies.resolve(beginning))) {
            if (!known.contains(hashOf(copy)) && isOlder(copy, UNCLAIMED)) {
                Files.deleteIfExists(copy);
            }
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

    /** Of the original, which a copy bears in front of its name; of no original where it was broken off. */
    private static String hashOf(Path copy) {
        String name = copy.getFileName().toString();
        return name.substring(0, Math.min(name.length(), HASH));
    }

    private Path copy(String sha256, String ending) {
        return copies.resolve(Originals.nameOf(sha256) + ending);
    }
}
