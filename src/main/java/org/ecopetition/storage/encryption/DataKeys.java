package org.ecopetition.storage.encryption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.ecopetition.storage.SecretFile;
import org.springframework.stereotype.Component;

/**
 * The keys of this house by their names, which tell nothing of them; none where a database server stands and nobody gave any. A
 * file is read again when it was changed, so that nodes that share it hear of a new key.
 */
@Component
@RotationPart
class DataKeys {

    private static final int BYTES = 32;
    private static final int NAME = 4;

    private final DataKeySettings settings;

    /** The one that encrypts first. */
    private volatile Map<String, SecretKeySpec> keys = Map.of();

    /** The state of the file in which it was read last. */
    private volatile String read = "";

    DataKeys(DataKeySettings settings) {
        this.settings = settings;
        keys();
    }

    private Map<String, SecretKeySpec> keys() {
        try {
            String state = isGiven() || !Files.exists(settings.file())
                    ? "none"
                    : Files.getLastModifiedTime(settings.file()) + " " + Files.size(settings.file());
            if (!state.equals(read)) {
                keys = read();
                read = state;
            }
            return keys;
        } catch (IOException failed) {
            throw new UncheckedIOException("the data key cannot be read: " + settings.file(), failed);
        }
    }

    private Map<String, SecretKeySpec> read() throws IOException {
        List<String> lines = isGiven()
                ? settings.keys()
                : Files.exists(settings.file()) ? Files.readAllLines(settings.file()) : List.of();
        Map<String, SecretKeySpec> found = new LinkedHashMap<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                byte[] bytes = bytesOf(line.strip());
                found.put(nameOf(bytes), new SecretKeySpec(bytes, "AES"));
            }
        }
        return found;
    }

    private static byte[] bytesOf(String key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key);
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException noBase64) {
            // told like one of another length, and without it
        }
        throw new IllegalStateException("a key of eco-petition.data-key has to be " + BYTES + " bytes in Base64");
    }

    private static String nameOf(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, NAME);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the keys come with the settings and not from a file. */
    boolean isGiven() {
        return settings.keys().stream().anyMatch(key -> !key.isBlank());
    }

    /** Makes the first key of a house, where no other node has made it meanwhile. */
    void makeFirst() {
        try {
            SecretFile.create(settings.file(), Base64.getEncoder().encodeToString(random()) + "\n");
        } catch (FileAlreadyExistsException another) {
            // it is read
        } catch (IOException failed) {
            throw new UncheckedIOException("a data key cannot be written to " + settings.file(), failed);
        }
        read = "";
    }

    private static byte[] random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return random;
    }

    /** Makes a key that encrypts from now on; those of before stay in the file behind it. */
    String make() {
        byte[] random = random();
        try {
            String lines = Stream.concat(
                            Stream.of(Base64.getEncoder().encodeToString(random)),
                            Files.exists(settings.file()) ? Files.readAllLines(settings.file()).stream() : Stream.of())
                    .collect(Collectors.joining("\n", "", "\n"));
            SecretFile.replace(settings.file(), lines);
        } catch (IOException failed) {
            throw new UncheckedIOException("a data key cannot be written to " + settings.file(), failed);
        }
        read = "";
        return nameOf(random);
    }

    Path file() {
        return settings.file();
    }

    /** The name of the key that encrypts. */
    Optional<String> present() {
        return keys().keySet().stream().findFirst();
    }

    /** All by their names, the one that encrypts first. */
    Map<String, SecretKeySpec> all() {
        return keys();
    }

    Set<String> lost() {
        return Set.copyOf(settings.lost());
    }

    /** The key of that name; empty where it is lost for good. */
    Optional<SecretKeySpec> named(String name) {
        SecretKeySpec key = keys().get(name);
        if (key == null) {
            // a shared disk may show the state of before for a minute; who opens a file reads what stands there
            read = "";
            key = keys().get(name);
        }
        if (key == null && !settings.lost().contains(name)) {
            throw new IllegalStateException("the data key " + name + ", with which words are encrypted, is missing");
        }
        return Optional.ofNullable(key);
    }
}
