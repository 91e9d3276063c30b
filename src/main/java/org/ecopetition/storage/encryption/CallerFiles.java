package org.ecopetition.storage.encryption;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.ecopetition.storage.original.Originals;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Files that may show who a caller is, such as letters and recordings: kept encrypted and apart from evidence, each once under the
 * SHA-256 of its bytes as they were brought, and opened under that name alone.
 */
@Component
@RotationPart
public class CallerFiles {

    private final Originals evidence;
    private final Originals letters;
    private final FileEncryption encryption;
    private final Path incoming;

    CallerFiles(
            Originals evidence,
            FileEncryption encryption,
            @Value("${eco-petition.evidence.directory}") Path directory) {
        this.evidence = evidence;
        this.letters = evidence.letters();
        this.encryption = encryption;
        this.incoming = directory.toAbsolutePath().normalize().resolve("incoming");
    }

    /** Keeps a file; where it lies already under the present key, that one stays. */
    public void keep(Path file, String sha256) throws IOException {
        Resource kept = letters.of(sha256);
        if (kept.exists() && encryption.isUnderPresentKey(kept)) {
            letters.keep(file, sha256);
            return;
        }
        try (InputStream plain = Files.newInputStream(file)) {
            encrypt(plain, sha256);
        }
    }

    /** What lies under this hash, as it was brought; from before files were encrypted it lies among evidence. */
    public Resource of(String sha256) {
        Resource kept = letters.of(sha256);
        return kept.exists() ? encryption.opened(kept, place(sha256)) : evidence.of(sha256);
    }

    /**
     * Encrypts with the present key what lies under another, or among evidence; nothing where there is nothing.
     *
     * @return whether it could: not where the key of the file is lost
     */
    public boolean encryptAnew(String sha256) throws IOException {
        Resource kept = letters.of(sha256);
        if (kept.exists() && encryption.isUnderPresentKey(kept)) {
            return true;
        }
        Resource plain = of(sha256);
        if (!plain.exists()) {
            return !kept.exists();
        }
        try (InputStream content = plain.getInputStream()) {
            encrypt(content, sha256);
        }
        return true;
    }

    /** Throws what lies among evidence away, if it was not brought since; for what is encrypted and is no evidence. */
    public void dropPlain(String sha256, Instant broughtBefore) throws IOException {
        evidence.drop(sha256, broughtBefore);
    }

    /**
     * Throws away what nobody entered so long after it was brought.
     *
     * @param entered the hashes that are entered and begin with two given digits
     */
    public void sweep(Function<String, Set<String>> entered, Instant now, Duration unclaimed) throws IOException {
        Instant before = now.minus(unclaimed);
        for (String beginning : letters.beginnings()) {
            letters.dropUnclaimed(beginning, entered.apply(beginning), before);
        }
    }

    private void encrypt(InputStream plain, String sha256) throws IOException {
        Files.createDirectories(incoming);
        Path encrypted = Files.createTempFile(incoming, "letter", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(encrypted)) {
                encryption.encrypt(plain, out, place(sha256));
            }
            letters.replace(encrypted, sha256);
        } finally {
            Files.deleteIfExists(encrypted);
        }
    }

    private static String place(String sha256) {
        return "letter " + sha256;
    }
}
