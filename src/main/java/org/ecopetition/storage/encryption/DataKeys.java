package org.ecopetition.storage.encryption;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import javax.crypto.spec.SecretKeySpec;
import org.ecopetition.storage.SecretFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.stereotype.Component;

/** The keys of this house by their names, which tell nothing of them; none where a database server stands and nobody gave any. */
@Component
class DataKeys {

    private static final Logger LOG = LoggerFactory.getLogger(DataKeys.class);
    private static final int BYTES = 32;
    private static final int NAME = 4;

    /** The one that encrypts first. */
    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();

    @Autowired
    DataKeys(DataKeySettings settings, DataSourceProperties database) {
        this(settings, database.determineUrl().startsWith("jdbc:h2:"));
    }

    DataKeys(DataKeySettings settings, boolean isEmbedded) {
        given(settings, isEmbedded).stream().filter(key -> !key.isBlank()).forEach(this::add);
        if (keys.isEmpty()) {
            LOG.warn("no eco-petition.data-key is set: contacts of objectors stand unencrypted in the database");
        }
    }

    private void add(String key) {
        byte[] bytes = Base64.getDecoder().decode(key.strip());
        if (bytes.length != BYTES) {
            throw new IllegalStateException("a key of eco-petition.data-key has to be " + BYTES + " bytes in Base64");
        }
        keys.put(nameOf(bytes), new SecretKeySpec(bytes, "AES"));
    }

    private static String nameOf(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, NAME);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> given(DataKeySettings settings, boolean isEmbedded) {
        if (!settings.keys().isEmpty()) {
            return settings.keys();
        }
        try {
            if (!Files.exists(settings.file()) && isEmbedded) {
                make(settings.file());
            }
            return Files.exists(settings.file()) ? Files.readAllLines(settings.file()) : List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException("the data key cannot be read: " + settings.file(), failed);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        SecretFile.create(file, Base64.getEncoder().encodeToString(random) + '\n');
    }

    /** The name of the key that encrypts. */
    Optional<String> present() {
        return keys.keySet().stream().findFirst();
    }

    /** @throws IllegalStateException where nobody gave it */
    SecretKeySpec named(String name) {
        SecretKeySpec key = keys.get(name);
        if (key == null) {
            throw new IllegalStateException("the data key " + name + ", with which words are encrypted, is missing");
        }
        return key;
    }
}
