package org.ecopetition.audit.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecopetition.frontdoor.Sha256;
import org.springframework.core.io.Resource;

/** The files of an archive, each hashed as it is written; the list of hashes is the last of them. */
class HashedEntries {

    private final ZipOutputStream zip;
    private final Map<String, String> hashes = new LinkedHashMap<>();

    HashedEntries(ZipOutputStream zip) {
        this.zip = zip;
    }

    void add(String name, String text) {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void add(String name, byte[] content) {
        add(name, new ByteArrayInputStream(content));
    }

    void add(String name, Resource file) {
        try (InputStream content = file.getInputStream()) {
            add(name, content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A text that several parts of the archive share. */
    void addOnce(String name, String text) {
        if (!hashes.containsKey(name)) {
            add(name, text);
        }
    }

    /** The hashes of what was added until now, by name. */
    Map<String, String> hashes() {
        return Collections.unmodifiableMap(hashes);
    }

    /** Adds the list, in the form that {@code sha256sum -c} reads. */
    void finish(String name) {
        add(
                name,
                hashes.entrySet().stream()
                        .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
                        .collect(Collectors.joining()));
    }

    private void add(String name, InputStream content) {
        try {
            DigestInputStream hashed = new DigestInputStream(content, Sha256.newDigest());
            zip.putNextEntry(new ZipEntry(name));
            hashed.transferTo(zip);
            zip.closeEntry();
            hashes.put(name, HexFormat.of().formatHex(hashed.getMessageDigest().digest()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
