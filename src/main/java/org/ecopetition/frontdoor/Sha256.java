package org.ecopetition.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of some words, each kept apart from the next, in hexadecimal digits. */
public final class Sha256 {

    private Sha256() {}

    public static String of(String... words) {
        MessageDigest digest = newDigest();
        for (String word : words) {
            digest.update(word.getBytes(UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of all that a stream still holds, read a block at a time. */
    public static String of(InputStream content) throws IOException {
        DigestInputStream hashed = new DigestInputStream(content, newDigest());
        hashed.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
    }

    /** For what comes in parts, or is no text. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
